package org.incipit.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Reads from a TEI tree what a site needs of it; the text itself is read by {@link TextWalk}. */
public final class TeiReader {
  static final QName XML_ID = new QName("xml", "http://www.w3.org/XML/1998/namespace", "id");
  private static final QName XML_LANG =
      new QName("xml", "http://www.w3.org/XML/1998/namespace", "lang");
  private static final QName TYPE = new QName("type");
  private static final Set<String> LISTED = Set.of("person", "place", "org", "event");

  static final Set<String> NAME_PARTS =
      Set.of("forename", "surname", "nameLink", "addName", "genName");
  static final Set<String> ENTRY_PARTS =
      Set.of(
          ("author editor respStmt resp title date publisher pubPlace biblScope edition extent idno"
                  + " series meeting imprint analytic monogr name persName orgName placeName"
                  + " settlement region country district street postCode postBox location geo"
                  + " birth death floruit sex age occupation residence nationality education faith"
                  + " affiliation event state trait role roleDesc actor quote q bibl ref repository"
                  + " institution collection")
              .split(" "));
  private static final Set<String> ENTRIES =
      Set.of(
          ("bibl biblStruct analytic monogr series imprint respStmt docImprint cit castItem person"
                  + " place org placeName location address msIdentifier")
              .split(" "));

  private TeiReader() {}

  /**
   * Reads a document.
   *
   * @param document its tree
   * @param name of its outputs, without extension
   * @return empty when it holds no TEI
   */
  public static Optional<SiteDocument> read(XdmNode document, String name) {
    Optional<XdmNode> tei = first(document, "TEI", 3);
    return tei.map(element -> read(element, document, name));
  }

  private static SiteDocument read(XdmNode tei, XdmNode document, String name) {
    Map<String, XdmNode> ids = new HashMap<>();
    Optional<XdmNode> header = child(tei, "teiHeader");
    listed(document, ids);
    TextWalk walk = new TextWalk(ids);
    for (XdmNode text : children(tei, "text")) {
      walk.walk(text);
    }
    Optional<XdmNode> occasion = header.flatMap(TeiReader::occasion);
    return new SiteDocument(
        name,
        title(header).or(walk::firstHead).orElse(""),
        people(header, ids),
        occasion.flatMap(o -> first(o, "date", 4)).map(TextWalk::dateValue).orElse(""),
        occasion
            .flatMap(o -> first(o, "placeName", 4).or(() -> first(o, "settlement", 4)))
            .map(TeiReader::words)
            .orElse(""),
        genre(header),
        language(tei, header),
        walk.entities(),
        walk.mentions(),
        walk.passages());
  }

  private static void listed(XdmNode node, Map<String, XdmNode> ids) {
    for (XdmNode child : elements(node)) {
      if (local(child).equals("text")) {
        continue;
      }
      String id = child.getAttributeValue(XML_ID);
      if (id != null) {
        ids.putIfAbsent(id, child);
      }
      listed(child, ids);
    }
  }

  private static Optional<String> title(Optional<XdmNode> header) {
    List<XdmNode> titles =
        header
            .flatMap(h -> child(h, "fileDesc"))
            .flatMap(f -> child(f, "titleStmt"))
            .map(s -> children(s, "title"))
            .orElse(List.of());
    return titles.stream()
        .filter(t -> "main".equals(t.getAttributeValue(TYPE)))
        .map(TeiReader::words)
        .filter(t -> !t.isEmpty())
        .findFirst()
        .or(() -> titles.stream().map(TeiReader::words).filter(t -> !t.isEmpty()).findFirst());
  }

  private static List<String> people(Optional<XdmNode> header, Map<String, XdmNode> ids) {
    Set<String> people = new LinkedHashSet<>();
    header
        .flatMap(h -> first(h, "particDesc", 3))
        .ifPresent(
            desc ->
                all(desc, "person", 4).stream()
                    .filter(p -> "speaker".equals(p.getAttributeValue(new QName("role"))))
                    .map(p -> nameOf(p, ids))
                    .forEach(people::add));
    header
        .flatMap(h -> child(h, "fileDesc"))
        .flatMap(f -> child(f, "titleStmt"))
        .ifPresent(s -> children(s, "author").forEach(a -> people.add(words(a))));
    people.remove("");
    return List.copyOf(people);
  }

  private static String nameOf(XdmNode person, Map<String, XdmNode> ids) {
    String same = person.getAttributeValue(new QName("sameAs"));
    XdmNode real = same != null && same.startsWith("#") ? ids.get(same.substring(1)) : null;
    return mainName(real == null ? person : real);
  }

  private static Optional<XdmNode> occasion(XdmNode header) {
    Optional<XdmNode> profile = child(header, "profileDesc");
    List<XdmNode> candidates = new ArrayList<>();
    profile
        .flatMap(p -> child(p, "settingDesc"))
        .ifPresent(
            s ->
                all(s, "setting", 3).stream()
                    .filter(t -> !"coverage".equals(t.getAttributeValue(new QName("n"))))
                    .forEach(candidates::add));
    profile
        .flatMap(p -> child(p, "correspDesc"))
        .ifPresent(
            c ->
                children(c, "correspAction").stream()
                    .filter(a -> "sent".equals(a.getAttributeValue(TYPE)))
                    .forEach(candidates::add));
    profile.ifPresent(p -> candidates.addAll(children(p, "creation")));
    return candidates.stream().filter(c -> !words(c).isEmpty()).findFirst();
  }

  private static String genre(Optional<XdmNode> header) {
    return header
        .flatMap(h -> first(h, "textClass", 2))
        .map(c -> all(c, "term", 3))
        .orElse(List.of())
        .stream()
        .filter(t -> "genre".equals(t.getAttributeValue(TYPE)))
        .map(TeiReader::words)
        .findFirst()
        .orElse("");
  }

  private static String language(XdmNode tei, Optional<XdmNode> header) {
    String tag = child(tei, "text").map(t -> t.getAttributeValue(XML_LANG)).orElse(null);
    tag = tag == null ? tei.getAttributeValue(XML_LANG) : tag;
    if (tag == null) {
      tag =
          header
              .flatMap(h -> first(h, "langUsage", 2))
              .flatMap(u -> child(u, "language"))
              .map(l -> l.getAttributeValue(new QName("ident")))
              .orElse("");
    }
    boolean good = !tag.isEmpty() && tag.chars().allMatch(c -> c == '-' || isPlain(c));
    return good && isPlain(tag.charAt(0)) ? tag : "";
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** An entity that the document lists. */
  static SiteDocument.Named named(XdmNode entity) {
    String kind = local(entity);
    Map<String, String> ids = new HashMap<>();
    String geo = "";
    Set<String> names = new LinkedHashSet<>();
    for (XdmNode child : elements(entity)) {
      if (local(child).equals("idno")) {
        String scheme = child.getAttributeValue(TYPE);
        if (scheme != null) {
          ids.putIfAbsent(scheme.toLowerCase(Locale.ROOT), words(child));
        }
      } else if (local(child).equals("location")) {
        geo = first(child, "geo", 2).map(TeiReader::words).orElse(geo);
      } else if (TextWalk.KINDS.containsKey(local(child)) && !local(child).equals("date")) {
        names.add(words(child));
      }
    }
    String main = mainName(entity);
    names.remove(main);
    names.remove("");
    String key = EntityKey.of(kind, ids, main);
    return new SiteDocument.Named(key, kind, main, List.copyOf(names), ids, geo);
  }

  static boolean isListed(XdmNode element) {
    return LISTED.contains(local(element));
  }

  /** The one so typed, else the first, else the id. */
  private static String mainName(XdmNode entity) {
    Optional<XdmNode> first = Optional.empty();
    for (XdmNode child : elements(entity)) {
      if (Set.of(
              "persName", "placeName", "orgName", "eventName", "name", "label", "head", "geogName")
          .contains(local(child))) {
        if ("main".equals(child.getAttributeValue(TYPE))) {
          return words(child);
        }
        first = first.or(() -> Optional.of(child));
      }
    }
    String id = entity.getAttributeValue(XML_ID);
    return first.map(TeiReader::words).orElse(id == null ? "" : id);
  }

  /** The words of an element, with a space between parts of a name that only tags divide. */
  static String words(XdmNode node) {
    StringBuilder words = new StringBuilder();
    gather(node, words);
    return spaced(words.toString());
  }

  private static void gather(XdmNode node, StringBuilder words) {
    boolean afterElement = false;
    for (XdmNode child : node.children()) {
      boolean isElement = child.getNodeKind() == XdmNodeKind.ELEMENT;
      if (isElement && afterElement && isPart(child)) {
        words.append(' ');
      }
      if (isElement) {
        gather(child, words);
      } else if (child.getNodeKind() == XdmNodeKind.TEXT) {
        words.append(child.getStringValue());
      }
      afterElement = isElement;
    }
  }

  /** Whether an element stands apart from one right before it, as {@code partings.xsl} has it. */
  static boolean isPart(XdmNode element) {
    String name = local(element);
    return NAME_PARTS.contains(name)
        || ENTRY_PARTS.contains(name)
            && ENTRIES.contains(local(element.getParent()))
            && element.getAttributeValue(new QName("resp")) == null;
  }

  /** One space for each run of white space of XML. */
  static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  static String local(XdmNode element) {
    return element.getNodeName().getLocalName();
  }

  static List<XdmNode> elements(XdmNode node) {
    List<XdmNode> elements = new ArrayList<>();
    for (XdmNode child : node.children()) {
      if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
        elements.add(child);
      }
    }
    return elements;
  }

  private static List<XdmNode> children(XdmNode node, String name) {
    return elements(node).stream().filter(e -> local(e).equals(name)).toList();
  }

  private static Optional<XdmNode> child(XdmNode node, String name) {
    return elements(node).stream().filter(e -> local(e).equals(name)).findFirst();
  }

  private static List<XdmNode> all(XdmNode node, String name, int depth) {
    List<XdmNode> found = new ArrayList<>();
    for (XdmNode child : elements(node)) {
      if (local(child).equals(name)) {
        found.add(child);
      }
      if (depth > 1) {
        found.addAll(all(child, name, depth - 1));
      }
    }
    return found;
  }

  private static Optional<XdmNode> first(XdmNode node, String name, int depth) {
    return all(node, name, depth).stream().findFirst();
  }
}
