package org.incipit.site;

import java.util.ArrayList;
import java.util.List;

/** A block of text that is being read, with the mentions in it. Not thread-safe. */
final class Segment {
  private record Open(
      int serial, int entity, String anchor, String value, boolean low, int start) {}

  private record Closed(Open open, int end) {}

  private final String anchor;
  private final Mentions target;
  private final StringBuilder text = new StringBuilder();
  private final List<Open> open = new ArrayList<>();
  private final List<Closed> closed = new ArrayList<>();

  Segment(String anchor, Mentions target) {
    this.anchor = anchor;
    this.target = target;
  }

  String anchor() {
    return anchor;
  }

  /** Adds text, with one space for each run of white space. */
  void add(String more) {
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        text.append(c);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  /** Begins a mention; gives the number to end it by. */
  int open(int entity, String id, String value, boolean low) {
    Open opened = new Open(target.next(), entity, id, value, low, text.length());
    open.add(opened);
    return opened.serial();
  }

  /** Ends a mention, unless a block within it has ended it already. */
  void close(int serial) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).serial() == serial) {
        closed.add(new Closed(open.remove(i), text.length()));
        return;
      }
    }
  }

  /** Hands over what was read; gives the text. */
  String end() {
    open.forEach(o -> closed.add(new Closed(o, text.length())));
    String whole = text.toString();
    for (Closed mention : closed) {
      Open o = mention.open();
      target.add(
          o.serial(),
          new SiteDocument.Mention(
              o.entity(),
              o.anchor(),
              o.value(),
              o.low(),
              Excerpts.before(whole, o.start()),
              whole.substring(o.start(), Math.max(o.start(), mention.end())).strip(),
              Excerpts.after(whole, mention.end())));
    }
    String stripped = whole.strip();
    if (!stripped.isEmpty()) {
      target.add(new SiteDocument.Passage(anchor, stripped));
    }
    text.setLength(0);
    open.clear();
    closed.clear();
    return stripped;
  }
}
