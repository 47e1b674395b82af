package org.incipit.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.gold.TeiNames;
import org.incipit.gold.XmlEvents;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what TEI says of its text, all of it in document order. */
final class TeiMarks extends DefaultHandler {
  private static final Set<String> STARTS =
      Set.of(
          "p",
          "ab",
          "head",
          "l",
          "item",
          "salute",
          "dateline",
          "signed",
          "byline",
          "trailer",
          "addrLine",
          "titlePart",
          "docDate",
          "speaker",
          "stage",
          "row",
          "label");
  private static final Set<String> EDITED = Set.of("reg", "corr", "expan");
  private static final int NOTE_LENGTH = 24;

  private record Open(String element, Map<String, String> values, int start) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Marked.Name> names = new ArrayList<>();
  private final List<Integer> paragraphs = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final Map<String, Integer> notes = new HashMap<>();
  private final List<Open> callouts = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean inText;
  private int left;

  /**
   * Reads TEI.
   *
   * @throws IllegalArgumentException when it is no well-formed XML without DOCTYPE
   */
  static Marked read(InputStream in, String name) throws IOException {
    TeiMarks marks = new TeiMarks();
    XmlEvents.read(in, name, marks);
    return marks.marked();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    boolean edited =
        !open.isEmpty() && open.peek().element.equals("choice") && EDITED.contains(local);
    inText |= local.equals("text");
    if (left > 0 || inText && edited) {
      left++;
      return;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      values.put(attributes.getQName(i), attributes.getValue(i));
    }
    Open element = new Open(local, values, text.length());
    open.push(element);
    if (!inText) {
      return;
    }
    if (STARTS.contains(local)) {
      paragraphs.add(text.length());
    } else if (local.equals("pb")) {
      pages.add(text.length());
    } else if (local.equals("note") && values.containsKey("xml:id")) {
      notes.put(values.get("xml:id"), text.length());
    } else if (local.equals("ref") && values.getOrDefault("target", "").startsWith("#")) {
      callouts.add(element);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (left > 0) {
      left--;
      return;
    }
    Open element = open.pop();
    if (inText && text.length() > element.start) {
      int end = text.length();
      TeiNames.kind(local, element.values.get("type"))
          .map(Marked::kind)
          .ifPresent(
              kind ->
                  names.add(
                      new Marked.Name(kind, element.start, end, element.values, false, List.of())));
    }
    inText &= !(local.equals("text") && open.stream().noneMatch(o -> o.element.equals("text")));
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inText && left == 0) {
      text.append(characters, start, length);
    }
  }

  private Marked marked() {
    int[] solid = new int[text.length() + 1];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      solid[i] = n;
      n += SolidText.white(text.charAt(i)) ? 0 : 1;
    }
    solid[text.length()] = n;
    SolidText whole = SolidText.of(text);
    List<Marked.Name> placed = new ArrayList<>();
    for (Marked.Name name : names) {
      int start = solid[name.start()];
      int end = solid[name.end()];
      if (end > start) {
        placed.add(new Marked.Name(name.kind(), start, end, name.values(), false, List.of()));
      }
    }
    placed.sort(Comparator.comparingInt(Marked.Name::start).thenComparingInt(name -> -name.end()));
    List<Marked.Link> links = new ArrayList<>();
    for (Open callout : callouts) {
      Integer note = notes.get(callout.values.get("target").substring(1));
      if (note != null) {
        int from = solid[note];
        int to = Math.min(whole.length(), from + NOTE_LENGTH);
        links.add(new Marked.Link(solid[callout.start], whole.words(from, to)));
      }
    }
    return new Marked(
        whole,
        Set.of("person", "place", "org", "date"),
        placed,
        links,
        paragraphs.stream().map(p -> solid[p]).distinct().sorted().toList(),
        pages.stream().map(p -> solid[p]).distinct().sorted().toList(),
        Integer.MAX_VALUE);
  }
}
