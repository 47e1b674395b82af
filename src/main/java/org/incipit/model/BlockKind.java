package org.incipit.model;

/** What a block is: a TEI element, and whether it holds blocks or running text. */
public enum BlockKind {
  BODY("body", false),
  BACK("back", false),
  DIV("div", false),
  EPIGRAPH("epigraph", false),
  LG("lg", false),
  LIST("list", false),
  HEAD("head", true),
  DATELINE("dateline", true),
  P("p", true),
  /** White space that is no line end, which only a block of text can hold. */
  AB("ab", true),
  L("l", true),
  ITEM("item", true),
  LABEL("label", true),
  NOTE("note", true),
  FW("fw", true),
  METAMARK("metamark", true);

  private final String element;
  private final boolean leaf;

  BlockKind(String element, boolean leaf) {
    this.element = element;
    this.leaf = leaf;
  }

  /** Local name of the TEI element. */
  public String element() {
    return element;
  }

  /** True when its text is read, so that recognisers are given it: no label, no furniture. */
  public boolean read() {
    return leaf && this != LABEL && this != FW && this != METAMARK && this != AB;
  }

  /** True for a block of running text, false for one that holds blocks only. */
  public boolean leaf() {
    return leaf;
  }
}
