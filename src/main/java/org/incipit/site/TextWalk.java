package org.incipit.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * Walks the text of a document once: its blocks, and the mentions with the ids that {@code
 * names.xsl} gives them in the reading page. Each element is visited once. Not thread-safe.
 */
final class TextWalk {
  /** What may be a mention, as {@code vocabulary.xsl} has it. */
  static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("persName", "person"),
          Map.entry("placeName", "place"),
          Map.entry("settlement", "place"),
          Map.entry("region", "place"),
          Map.entry("country", "place"),
          Map.entry("geogName", "place"),
          Map.entry("district", "place"),
          Map.entry("bloc", "place"),
          Map.entry("orgName", "org"),
          Map.entry("eventName", "event"),
          Map.entry("date", "date"));

  private static final Map<String, String> KINDS_BY_TYPE =
      Map.of(
          "person",
          "person",
          "pers",
          "person",
          "place",
          "place",
          "org",
          "org",
          "organisation",
          "org",
          "organization",
          "org",
          "event",
          "event");

  private static final Set<String> BLOCKS =
      Set.of(
          ("text group front body back div div1 div2 div3 div4 div5 div6 div7 p ab head trailer"
                  + " byline argument epigraph opener closer dateline salute signed postscript"
                  + " address addrLine docTitle titlePart docAuthor docDate docImprint docEdition"
                  + " imprimatur titlePage lg l sp speaker u item row cell table figure figDesc"
                  + " listBibl biblStruct castList castItem castGroup floatingText set prologue"
                  + " epilogue performance eg list label stage")
              .split(" "));

  private static final QName REF = new QName("ref");
  private static final QName KEY = new QName("key");
  private static final QName TYPE = new QName("type");
  private static final QName CERT = new QName("cert");
  private static final QName FORCE = new QName("force");

  /** Mentions of one thing in this document. */
  private static final class Group {
    private final int number;
    private final int entity;
    private int mentions;

    private Group(int number, int entity) {
      this.number = number;
      this.entity = entity;
    }
  }

  private final Map<String, XdmNode> listed;
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<SiteDocument.Named> entities = new ArrayList<>();
  private final Mentions mentions = new Mentions();
  private Optional<String> head = Optional.empty();
  private Segment segment;

  /**
   * @param listed what the document lists, by id
   */
  TextWalk(Map<String, XdmNode> listed) {
    this.listed = listed;
    this.segment = new Segment("", mentions);
  }

  List<SiteDocument.Named> entities() {
    return entities;
  }

  List<SiteDocument.Mention> mentions() {
    return mentions.inOrder();
  }

  List<SiteDocument.Passage> passages() {
    return mentions.passages();
  }

  Optional<String> firstHead() {
    return head;
  }

  void walk(XdmNode text) {
    element(text, false);
    segment.end();
  }

  private void children(XdmNode node, boolean inPlace) {
    Optional<XdmNode> chosen = chosen(node);
    boolean afterElement = false;
    for (XdmNode child : node.children()) {
      if (child.getNodeKind() == XdmNodeKind.TEXT) {
        segment.add(child.getStringValue());
        afterElement = false;
      } else if (child.getNodeKind() == XdmNodeKind.ELEMENT
          && (chosen.isEmpty() || chosen.get().equals(child))
          && !isHidden(child)) {
        if (afterElement && TeiReader.isPart(child)) {
          segment.add(" ");
        }
        element(child, inPlace);
        afterElement = true;
      }
    }
  }

  private void element(XdmNode element, boolean inPlace) {
    String name = TeiReader.local(element);
    if (name.equals("note")) {
      note(element, inPlace);
    } else if (BLOCKS.contains(name)) {
      block(element, name, inPlace);
    } else if (name.equals("lb") || name.equals("pb") || name.equals("cb")) {
      if (!"no".equals(element.getAttributeValue(new QName("break")))) {
        segment.add(" ");
      }
    } else {
      phrase(element, name, inPlace);
    }
  }

  /** A note interrupts the sentence that it stands in, which goes on behind it. */
  private void note(XdmNode note, boolean inPlace) {
    Segment outer = segment;
    segment = new Segment(anchor(note).orElse(outer.anchor()), mentions);
    children(note, inPlace);
    segment.end();
    segment = outer;
  }

  private void block(XdmNode block, String name, boolean inPlace) {
    segment.end();
    Segment outer = segment;
    segment = new Segment(anchor(block).orElse(outer.anchor()), mentions);
    children(block, inPlace);
    String text = segment.end();
    if (name.equals("head") && !text.isEmpty()) {
      head = head.or(() -> Optional.of(text));
    }
    segment = outer;
  }

  private void phrase(XdmNode element, String name, boolean inPlace) {
    Optional<String> kind = kind(element, name, inPlace);
    Optional<Integer> opened = kind.flatMap(k -> mention(element, k)).or(() -> work(element, name));
    children(element, inPlace || name.equals("placeName"));
    opened.ifPresent(segment::close);
  }

  private static Optional<String> anchor(XdmNode element) {
    return Optional.ofNullable(element.getAttributeValue(TeiReader.XML_ID));
  }

  private static Optional<String> kind(XdmNode element, String name, boolean inPlace) {
    String kind = KINDS.get(name);
    if (kind == null) {
      String type = element.getAttributeValue(TYPE);
      return (name.equals("name") || name.equals("rs")) && type != null
          ? Optional.ofNullable(KINDS_BY_TYPE.get(type.toLowerCase(Locale.ROOT)))
          : Optional.empty();
    }
    boolean part =
        kind.equals("place")
            && !name.equals("placeName")
            && element.getAttributeValue(REF) == null
            && inPlace;
    return part ? Optional.empty() : Optional.of(kind);
  }

  /** Opens a mention in the segment; empty where the page makes none of it. */
  private Optional<Integer> mention(XdmNode element, String kind) {
    String value = kind.equals("date") ? dateValue(element) : "";
    String words = TeiReader.words(element);
    Optional<String> key = groupKey(element, kind, value, words);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Group group = groups.get(key.get());
    if (group == null) {
      group = new Group(groups.size() + 1, number(entity(element, kind, value, words)));
      groups.put(key.get(), group);
    }
    group.mentions++;
    String anchor = anchor(element).orElse("_.m" + group.number + "." + group.mentions);
    return Optional.of(segment.open(group.entity, anchor, value, isLow(element)));
  }

  private static boolean isLow(XdmNode element) {
    return "low".equals(element.getAttributeValue(CERT));
  }

  /** What two mentions of the same have in common: a pointer, a date's value, or the words. */
  private static Optional<String> groupKey(
      XdmNode element, String kind, String value, String words) {
    if (kind.equals("date")) {
      return value.isEmpty() ? Optional.empty() : Optional.of("date " + value);
    }
    String pointers = element.getAttributeValue(REF);
    pointers = pointers == null ? element.getAttributeValue(KEY) : pointers;
    if (pointers != null && !pointers.isBlank()) {
      return Optional.of(firstToken(pointers));
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(kind + " " + words.toLowerCase(Locale.ROOT));
  }

  private static String firstToken(String tokens) {
    String all = TeiReader.spaced(tokens);
    int space = all.indexOf(' ');
    return space < 0 ? all : all.substring(0, space);
  }

  private SiteDocument.Named entity(XdmNode element, String kind, String value, String words) {
    if (kind.equals("date")) {
      String year = EntityKey.year(value).map(String::valueOf).orElse("");
      return new SiteDocument.Named(EntityKey.ofDate(value), "date", year, List.of(), Map.of(), "");
    }
    String pointers = element.getAttributeValue(REF);
    String pointer = pointers == null ? "" : firstToken(pointers);
    XdmNode entry = pointer.startsWith("#") ? listed.get(pointer.substring(1)) : null;
    return entry != null && TeiReader.isListed(entry)
        ? TeiReader.named(entry)
        : new SiteDocument.Named(
            EntityKey.of(kind, Map.of(), words), kind, words, List.of(), Map.of(), "");
  }

  /** The title of a work, within a reference to it or by itself. */
  private Optional<Integer> work(XdmNode element, String name) {
    String words = TeiReader.words(element);
    if (!name.equals("title") || words.isEmpty()) {
      return Optional.empty();
    }
    SiteDocument.Named work =
        new SiteDocument.Named(
            EntityKey.of("work", Map.of(), words), "work", words, List.of(), Map.of(), "");
    String anchor = anchor(element).orElse(segment.anchor());
    return Optional.of(segment.open(number(work), anchor, "", isLow(element)));
  }

  private int number(SiteDocument.Named entity) {
    Integer known = numbers.putIfAbsent(entity.key(), entities.size());
    if (known == null) {
      entities.add(entity);
      return entities.size() - 1;
    }
    return known;
  }

  /** {@code 2019-02-24}, or {@code 1940/1949} for a span of time; empty where there is none. */
  static String dateValue(XdmNode date) {
    String when = date.getAttributeValue(new QName("when"));
    if (when != null) {
      return TeiReader.spaced(when);
    }
    String from = either(date, "from", "notBefore");
    String to = either(date, "to", "notAfter");
    return from.isEmpty() && to.isEmpty() ? "" : from + "/" + to;
  }

  private static String either(XdmNode date, String one, String other) {
    String value = date.getAttributeValue(new QName(one));
    value = value == null ? date.getAttributeValue(new QName(other)) : value;
    return value == null ? "" : TeiReader.spaced(value);
  }

  /** The reading that a reader gets, where there are several. */
  private static Optional<XdmNode> chosen(XdmNode node) {
    String name = node.getNodeName() == null ? "" : TeiReader.local(node);
    if (!name.equals("choice") && !name.equals("app")) {
      return Optional.empty();
    }
    List<XdmNode> all = TeiReader.elements(node);
    for (String preferred : List.of("corr", "reg", "abbr", "lem")) {
      for (XdmNode reading : all) {
        if (TeiReader.local(reading).equals(preferred)) {
          return Optional.of(reading);
        }
      }
    }
    return all.stream().findFirst();
  }

  private static boolean isHidden(XdmNode element) {
    return switch (TeiReader.local(element)) {
      case "fw", "metamark", "del" -> true;
      case "ab" -> "metadata".equals(element.getAttributeValue(TYPE));
      case "pc" -> "weak".equals(element.getAttributeValue(FORCE));
      default -> false;
    };
  }
}
