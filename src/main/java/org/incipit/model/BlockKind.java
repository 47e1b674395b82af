package org.incipit.model;

/** What a block is: a TEI element, and whether it holds blocks or running text. */
public enum BlockKind {
  FRONT("front", false),
  BODY("body", false),
  BACK("back", false),
  DIV("div", false),
  TITLE_PAGE("titlePage", false),
  OPENER("opener", false),
  CLOSER("closer", false),
  POSTSCRIPT("postscript", false),
  EPIGRAPH("epigraph", false),
  ARGUMENT("argument", false),
  QUOTE("quote", false),
  LG("lg", false),
  SP("sp", false),
  LIST("list", false),
  CAST_LIST("castList", false),
  TABLE("table", false),
  ROW("row", false),
  FIGURE("figure", false),
  ADDRESS("address", false),
  HEAD("head", true),
  TITLE_PART("titlePart", true),
  DOC_IMPRINT("docImprint", true),
  BYLINE("byline", true),
  DATELINE("dateline", true),
  SALUTE("salute", true),
  SIGNED("signed", true),
  ADDR_LINE("addrLine", true),
  TRAILER("trailer", true),
  P("p", true),
  /** White space that is no line end, which only a block of text can hold. */
  AB("ab", true),
  L("l", true),
  SPEAKER("speaker", true),
  STAGE("stage", true),
  ITEM("item", true),
  CAST_ITEM("castItem", true),
  CELL("cell", true),
  LABEL("label", true),
  NOTE("note", true),
  /** A line of contents that names a heading. */
  REF("ref", true),
  /** Whose words a quotation gives. */
  BIBL("bibl", true),
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
