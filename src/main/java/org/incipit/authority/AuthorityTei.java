package org.incipit.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.Kind;
import org.incipit.xml.SecureReaders;
import org.incipit.xml.XmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads authority entries from TEI: the items of {@code listPerson}, {@code listPlace}, {@code
 * listOrg} and {@code listEvent} wherever they stand, and the persons and places of {@code
 * correspAction} that have a {@code ref} to an authority. Our own output is such a file.
 */
final class AuthorityTei extends DefaultHandler {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final Map<String, Kind> ITEMS =
      Map.of(
          "person",
          Kind.PERSON,
          "place",
          Kind.PLACE,
          "org",
          Kind.ORGANISATION,
          "event",
          Kind.EVENT);

  /** What an item may stand in; a life event of a person is no entry. */
  private static final Set<String> LISTS =
      Set.of("listPerson", "listPlace", "listOrg", "listEvent", "particDesc", "settingDesc");

  private static final Map<Kind, Set<String>> NAMES =
      Map.of(
          Kind.PERSON, Set.of("persName", "name"),
          Kind.PLACE, Set.of("placeName", "geogName", "name"),
          Kind.ORGANISATION, Set.of("orgName", "name"),
          Kind.EVENT, Set.of("eventName", "label", "name", "head"));

  private static final Map<String, Kind> CORRESPONDENTS =
      Map.of("persName", Kind.PERSON, "placeName", Kind.PLACE, "orgName", Kind.ORGANISATION);

  private static final Set<String> MAIN = Set.of("main", "preferred", "pref", "reg");

  /** Facts that stand in an attribute, or else in the text. */
  private static final Set<String> DATES = Set.of("birth", "death");

  /** What is said of an item, with whatever elements stand in it. */
  /**
   * What is said of an entity; the note of an entity list that says where it is named is none of
   * it.
   */
  private static final Set<String> FACTS = Set.of("birth", "death", "occupation", "note");

  private static final List<String> WHEN = List.of("when", "notBefore", "from", "notAfter", "to");

  /** An item, and the element that it is. */
  private record Item(EntryDraft draft, String element, int depth) {}

  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<Item> items = new ArrayDeque<>();
  private final List<EntryDraft> drafts = new ArrayList<>();
  private final Map<String, EntryDraft> correspondents = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private TeiName name;
  private int nameDepth;
  private int factDepth;
  private String type = "";
  private String subtype = "";
  private String when = "";
  private String reference = "";

  private AuthorityTei() {}

  /**
   * The entries of a document.
   *
   * @throws ConfigurationException when it is not well-formed, holds something unsafe, or has no
   *     entry
   */
  static List<AuthorityFile.Entry> read(String file, byte[] bytes) {
    AuthorityTei handler = new AuthorityTei();
    try {
      XMLReader reader = SecureReaders.newReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (SAXParseException e) {
      throw problem(file + ":" + e.getLineNumber() + ":" + e.getColumnNumber(), e);
    } catch (SAXException e) {
      throw problem(file, e);
    } catch (IOException e) {
      // Bytes in memory fail only where they are not of the encoding that they declare.
      throw AuthorityProblem.at(
          file, "not of its encoding (" + e.getMessage() + ")", "save it as UTF-8", e);
    }
    return handler.entries(file);
  }

  private static ConfigurationException problem(String where, Exception e) {
    String said = String.valueOf(e.getMessage());
    return XmlParser.isRefusal(said)
        ? AuthorityProblem.at(
            where,
            "it holds something unsafe or endless (" + XmlParser.reason(said) + ")",
            "remove the DOCTYPE, entity or nesting",
            e)
        : AuthorityProblem.at(where, "not well-formed XML (" + said + ")", "correct it there", e);
  }

  private List<AuthorityFile.Entry> entries(String file) {
    List<AuthorityFile.Entry> entries = new ArrayList<>();
    drafts.forEach(draft -> draft.entry().ifPresent(entries::add));
    correspondents.values().forEach(draft -> draft.entry().ifPresent(entries::add));
    if (entries.isEmpty()) {
      throw AuthorityProblem.at(
          file,
          "no entry was found",
          "TEI needs person, place, org or event with a name in listPerson, listPlace, listOrg or"
              + " listEvent, or correspAction with persName/@ref");
    }
    return entries;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String parent = path.isEmpty() ? "" : path.peek();
    path.push(local);
    if (name != null) {
      name.open(local);
      return;
    }
    if (ITEMS.containsKey(local) && (LISTS.contains(parent) || nested(local, parent))) {
      item(local, attributes);
    } else if (!items.isEmpty()) {
      inItem(local, attributes);
    } else if (parent.equals("correspAction") && CORRESPONDENTS.containsKey(local)) {
      reference = value(attributes, "ref");
      name = new TeiName();
      nameDepth = path.size();
    }
  }

  /** A place in a place, an organisation in an organisation. */
  private boolean nested(String local, String parent) {
    return parent.equals(local) && !items.isEmpty();
  }

  private void item(String local, Attributes attributes) {
    EntryDraft draft = new EntryDraft(ITEMS.get(local));
    String id = value(attributes, XML, "id");
    String same = value(attributes, "sameAs");
    items.push(new Item(draft, local, path.size()));
    if (id.isEmpty() && same.startsWith("#")) {
      return; // Points at the entry itself, which stands elsewhere in the file.
    }
    drafts.add(draft.id(id));
    if (local.equals("place")) {
      draft.type(value(attributes, "type"));
    }
    addresses(draft, same);
    addresses(draft, value(attributes, "ref"));
    addresses(draft, value(attributes, "corresp"));
  }

  private void inItem(String local, Attributes attributes) {
    if (factDepth > 0) {
      return;
    }
    Item item = items.peek();
    type = value(attributes, "type");
    subtype = value(attributes, "subtype");
    when = DATES.contains(local) ? firstOf(attributes) : "";
    text.setLength(0);
    boolean child = path.size() == item.depth() + 1;
    if (child && NAMES.get(item.draft().kind()).contains(local)) {
      addresses(item.draft(), value(attributes, "ref"));
      name = new TeiName();
      nameDepth = path.size();
    } else if (child && FACTS.contains(local) && !type.equals("documents")) {
      factDepth = path.size();
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    int depth = path.size();
    path.pop();
    if (name != null) {
      name.close(local);
      if (depth == nameDepth) {
        named(local);
        name = null;
      }
    } else if (!items.isEmpty()) {
      Item item = items.peek();
      if (depth == item.depth()) {
        items.pop();
      } else if (factDepth == 0) {
        identity(item, local, depth == item.depth() + 1);
        text.setLength(0);
      } else if (depth == factDepth) {
        fact(item.draft(), local);
        factDepth = 0;
      }
    }
  }

  private void named(String local) {
    if (items.isEmpty()) {
      correspondent(CORRESPONDENTS.get(local));
      return;
    }
    EntryDraft draft = items.peek().draft();
    for (String form : name.forms()) {
      if (MAIN.contains(type)) {
        draft.preferred(form);
      } else {
        draft.variant(form);
      }
    }
    draft.note("role", name.role());
  }

  private void correspondent(Kind kind) {
    EntryDraft draft = new EntryDraft(kind);
    String first = "";
    for (String address : reference.split("\\s+")) {
      Optional<Identifier> identifier = Identifier.of(address);
      identifier.ifPresent(draft::identifier);
      first = first.isEmpty() && identifier.isPresent() ? address : first;
    }
    if (!first.isEmpty()) {
      EntryDraft known = correspondents.computeIfAbsent(kind + " " + first, k -> draft);
      name.forms().forEach(known::variant);
    }
  }

  private void identity(Item item, String local, boolean child) {
    EntryDraft draft = item.draft();
    if (local.equals("idno") && (child || "idno".equals(path.peek()))) {
      Identifier.of(type, subtype, text.toString()).ifPresent(draft::identifier);
    } else if (local.equals("geo") && draft.kind() == Kind.PLACE) {
      Coordinates.read(text.toString()).ifPresent(draft::geo);
    }
  }

  private void fact(EntryDraft draft, String local) {
    if (DATES.contains(local)) {
      draft.note(local, when.isEmpty() ? text.toString() : when);
    } else {
      draft.note(local.equals("occupation") ? "role" : "", text.toString());
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (name != null) {
      name.add(characters, start, length);
    } else if (!items.isEmpty()) {
      text.append(characters, start, length);
    }
  }

  private static void addresses(EntryDraft draft, String addresses) {
    for (String address : addresses.split("\\s+")) {
      Identifier.of(address).ifPresent(draft::identifier);
    }
  }

  private static String firstOf(Attributes attributes) {
    return WHEN.stream()
        .map(attribute -> value(attributes, attribute))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String value(Attributes attributes, String attribute) {
    return value(attributes, "", attribute);
  }

  private static String value(Attributes attributes, String namespace, String attribute) {
    String value = attributes.getValue(namespace, attribute);
    return value == null ? "" : value.strip();
  }
}
