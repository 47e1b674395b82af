package org.incipit.harvest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers the requests of harvesters from the files of a harvest; selective ones by putting
 * together the records that match. Immutable, thread-safe where its store is.
 */
public final class OaiRequest {
  /** The errors of the protocol, and what they mean. */
  static final Map<String, String> ERRORS =
      new TreeMap<>(
          Map.of(
              "badArgument", "an argument is missing, repeated, unknown or has an illegal value",
              "badResumptionToken", "the resumption token is not valid, or no longer",
              "badVerb", "the verb is missing, repeated or unknown",
              "cannotDisseminateFormat", "records can be had as oai_dc and tei",
              "idDoesNotExist", "there is no such identifier here",
              "noRecordsMatch", "no record matches the request",
              "noSetHierarchy", "there are no sets"));

  private static final int PAGE = 100;
  private static final int DAY = "2024-01-01".length();
  private static final String MARK = "~";

  /** What may and must stand beside each verb. */
  private record Verb(Set<String> required, Set<String> optional) {}

  private static final Set<String> SELECTION = Set.of("from", "until", "set");
  private static final Map<String, Verb> VERBS =
      Map.of(
          "Identify", new Verb(Set.of(), Set.of()),
          "ListMetadataFormats", new Verb(Set.of(), Set.of("identifier")),
          "ListSets", new Verb(Set.of(), Set.of()),
          "GetRecord", new Verb(Set.of("identifier", "metadataPrefix"), Set.of()),
          "ListIdentifiers", new Verb(Set.of("metadataPrefix"), SELECTION),
          "ListRecords", new Verb(Set.of("metadataPrefix"), SELECTION));

  private final Ledger ledger;
  private final Oai oai;
  private final Store store;

  /** Of a harvest. */
  public OaiRequest(Ledger ledger, Store store) {
    this.ledger = ledger;
    this.oai = new Oai(ledger.oai());
    this.store = store;
  }

  /** A refusal, by its code. */
  private static final class Refused extends Exception {
    Refused(String code) {
      super(code);
    }
  }

  /**
   * The response to a request.
   *
   * @param arguments all values of each name
   * @param now the moment of the response
   */
  public byte[] answer(Map<String, List<String>> arguments, String now) throws IOException {
    Map<String, String> given = new LinkedHashMap<>();
    arguments.forEach((name, values) -> given.put(name, values.get(0)));
    try {
      List<String> verbs = arguments.getOrDefault("verb", List.of());
      if (verbs.size() != 1 || !VERBS.containsKey(verbs.get(0))) {
        throw new Refused("badVerb");
      }
      if (arguments.values().stream().anyMatch(values -> values.size() > 1)) {
        throw new Refused("badArgument");
      }
      return answer(verbs.get(0), given, now);
    } catch (Refused e) {
      return oai.error(now, given, e.getMessage(), ERRORS.get(e.getMessage()));
    }
  }

  private byte[] answer(String verb, Map<String, String> given, String now)
      throws IOException, Refused {
    String token = given.get("resumptionToken");
    boolean list = verb.startsWith("List") && !verb.equals("ListMetadataFormats");
    if (token != null && list) {
      if (given.size() != 2) {
        throw new Refused("badArgument"); // it stands alone
      }
      return resumed(verb, token, given, now);
    }
    Verb rules = VERBS.get(verb);
    for (String name : given.keySet()) {
      if (!name.equals("verb")
          && !rules.required().contains(name)
          && !rules.optional().contains(name)) {
        throw new Refused("badArgument");
      }
    }
    if (!given.keySet().containsAll(rules.required())) {
      throw new Refused("badArgument");
    }
    return switch (verb) {
      case "GetRecord" -> one(given);
      case "ListMetadataFormats" -> formats(given, now);
      case "ListIdentifiers", "ListRecords" -> list(verb, given, now);
      default -> file(verb + ".xml").orElseThrow(() -> new Refused("badVerb"));
    };
  }

  private Optional<byte[]> file(String name) throws IOException {
    return store.read(OaiLists.FOLDER + "/" + name);
  }

  private Entry entry(Map<String, String> given) throws Refused {
    return oai.id(given.get("identifier"))
        .map(ledger.entries()::get)
        .orElseThrow(() -> new Refused("idDoesNotExist"));
  }

  private byte[] one(Map<String, String> given) throws IOException, Refused {
    Entry entry = entry(given);
    String prefix = prefix(given);
    return store
        .read(OaiLists.recordFile(prefix, entry.id()))
        .orElseThrow(() -> new Refused("idDoesNotExist"));
  }

  private byte[] formats(Map<String, String> given, String now) throws Refused {
    if (given.containsKey("identifier")) {
      entry(given);
    }
    return oai.response(now, given, Oai.formats());
  }

  private static String prefix(Map<String, String> given) throws Refused {
    String prefix = given.get("metadataPrefix");
    if (!Oai.FORMATS.containsKey(prefix)) {
      throw new Refused("cannotDisseminateFormat");
    }
    return prefix;
  }

  private byte[] list(String verb, Map<String, String> given, String now)
      throws IOException, Refused {
    String prefix = prefix(given);
    String set = given.getOrDefault("set", "");
    if (given.containsKey("set") && ledger.setNames().isEmpty()) {
      throw new Refused("noSetHierarchy");
    }
    String from = moment(given.get("from"), "T00:00:00Z");
    String until = moment(given.get("until"), "T23:59:59Z");
    if (!from.isEmpty()
        && !until.isEmpty()
        && (given.get("from").length() != given.get("until").length()
            || from.compareTo(until) > 0)) {
      throw new Refused("badArgument");
    }
    if (from.isEmpty() && until.isEmpty()) {
      String name = set.isEmpty() ? prefix : prefix + "." + set;
      boolean known = set.isEmpty() || ledger.setNames().containsKey(set);
      String file = verb + "/" + name + "-1.xml";
      Optional<byte[]> page = known ? file(file) : Optional.empty();
      return page.orElseThrow(() -> new Refused("noRecordsMatch"));
    }
    return selection(verb, List.of(prefix, set, from, until), 0, given, now);
  }

  /** The moment that a date or moment means; empty for none. */
  private static String moment(String value, String rest) throws Refused {
    if (value == null) {
      return "";
    }
    String whole = value.length() == DAY ? value + rest : value;
    try {
      if (whole.length() != DAY + rest.length() || !whole.endsWith("Z")) {
        throw new Refused("badArgument");
      }
      return java.time.Instant.parse(whole).toString();
    } catch (java.time.format.DateTimeParseException e) {
      throw new Refused("badArgument");
    }
  }

  /** A token is the name of a file, or a selection and where it goes on. */
  private byte[] resumed(String verb, String token, Map<String, String> given, String now)
      throws IOException, Refused {
    String[] parts = token.split(MARK, -1);
    if (parts.length == 5) {
      int cursor;
      try {
        cursor = Integer.parseInt(parts[4]);
      } catch (NumberFormatException e) {
        throw new Refused("badResumptionToken");
      }
      if (!verb.startsWith("List") || cursor <= 0 || !Oai.FORMATS.containsKey(parts[0])) {
        throw new Refused("badResumptionToken");
      }
      try {
        return selection(verb, List.of(parts).subList(0, 4), cursor, given, now);
      } catch (Refused e) {
        throw new Refused("badResumptionToken");
      }
    }
    boolean plain =
        token
            .chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0));
    boolean paged = verb.equals("ListIdentifiers") || verb.equals("ListRecords");
    Optional<byte[]> page =
        plain && paged && !token.endsWith("-1")
            ? file(verb + "/" + token + ".xml")
            : Optional.empty();
    return page.orElseThrow(() -> new Refused("badResumptionToken"));
  }

  /**
   * One page of the records that match.
   *
   * @param wanted prefix, set, first and last moment
   */
  private byte[] selection(
      String verb, List<String> wanted, int cursor, Map<String, String> given, String now)
      throws IOException, Refused {
    List<Entry> matching = new ArrayList<>();
    for (Entry entry : ledger.entries().values()) {
      boolean inSet = wanted.get(1).isEmpty() || entry.sets().contains(wanted.get(1));
      boolean late = wanted.get(2).isEmpty() || entry.stamp().compareTo(wanted.get(2)) >= 0;
      boolean early = wanted.get(3).isEmpty() || entry.stamp().compareTo(wanted.get(3)) <= 0;
      if (inSet && late && early) {
        matching.add(entry);
      }
    }
    if (cursor >= matching.size()) {
      throw new Refused("noRecordsMatch");
    }
    int end = Math.min(matching.size(), cursor + PAGE);
    StringBuilder content = new StringBuilder("<" + verb + ">\n");
    for (Entry entry : matching.subList(cursor, end)) {
      if (verb.equals("ListRecords")) {
        byte[] file =
            store
                .read(OaiLists.recordFile(wanted.get(0), entry.id()))
                .orElseThrow(() -> new Refused("noRecordsMatch"));
        content.append(OaiLists.recordIn(file));
      } else {
        content.append(oai.header(entry));
      }
    }
    if (cursor > 0 || end < matching.size()) {
      String next = end < matching.size() ? String.join(MARK, wanted) + MARK + end : "";
      content.append(Oai.token(new Oai.Token(next, cursor, matching.size())));
    }
    content.append("</").append(verb).append(">\n");
    return oai.response(now, given, content.toString());
  }
}
