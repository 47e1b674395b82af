package org.incipit.harvest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The responses of OAI-PMH that need no question, as files: one for each page of each list, for
 * each record in each format, and for each error. A resumption token is the name of the file with
 * the next page. Not thread-safe.
 */
public final class OaiLists {
  /** The folder of all of them. */
  public static final String FOLDER = "oai";

  private static final int MOST_HEADERS = 1_000;
  private static final int MOST_RECORDS = 100;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final Ledger ledger;
  private final Oai oai;
  private final Store store;
  private final Sink sink;

  /** Of the records of a ledger, whose files stand in the store already. */
  public OaiLists(Ledger ledger, Store store, Sink sink) {
    this.ledger = ledger;
    this.oai = new Oai(ledger.oai());
    this.store = store;
    this.sink = sink;
  }

  /** The name of the file with one record. */
  public static String recordFile(String prefix, String id) {
    return FOLDER + "/GetRecord/" + prefix + "/" + id + ".xml";
  }

  /** Writes one record. */
  public void record(Entry entry, String prefix, String metadata) throws IOException {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("verb", "GetRecord");
    request.put("identifier", oai.identifier(entry.id()));
    request.put("metadataPrefix", prefix);
    String content = "<GetRecord>\n" + oai.record(entry, metadata) + "</GetRecord>\n";
    sink.write(recordFile(prefix, entry.id()), oai.response(entry.stamp(), request, content));
  }

  /** The record in a file that {@link #record} wrote. */
  static String recordIn(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    int from = text.indexOf("<record>\n", text.indexOf("<GetRecord>"));
    return text.substring(from, text.lastIndexOf("</GetRecord>"));
  }

  /**
   * Writes everything else.
   *
   * @param name of the repository
   * @param mail of who keeps it
   * @param now when nothing has a date yet
   */
  public void write(String name, String mail, String now) throws IOException {
    List<Entry> all = List.copyOf(ledger.entries().values());
    String earliest = all.stream().map(Entry::stamp).min(String::compareTo).orElse(now);
    String latest = all.stream().map(Entry::stamp).max(String::compareTo).orElse(now);
    plain("Identify", latest, oai.identify(name, mail, earliest));
    plain("ListMetadataFormats", latest, Oai.formats());
    if (ledger.setNames().isEmpty()) {
      Map<String, String> verb = Map.of("verb", "ListSets");
      byte[] none = oai.error(latest, verb, "noSetHierarchy", "there are no sets");
      sink.write(FOLDER + "/ListSets.xml", none);
    } else {
      plain("ListSets", latest, Oai.sets(ledger.setNames()));
    }
    for (String prefix : Oai.PREFIXES) {
      lists(all, prefix, "", latest);
      for (String set : new TreeSet<>(ledger.setNames().keySet())) {
        lists(all.stream().filter(e -> e.sets().contains(set)).toList(), prefix, set, latest);
      }
    }
    for (Map.Entry<String, String> error : OaiRequest.ERRORS.entrySet()) {
      byte[] bytes = oai.error(latest, Map.of(), error.getKey(), error.getValue());
      sink.write(FOLDER + "/error/" + error.getKey() + ".xml", bytes);
    }
  }

  private void plain(String verb, String moment, String content) throws IOException {
    sink.write(FOLDER + "/" + verb + ".xml", oai.response(moment, Map.of("verb", verb), content));
  }

  private void lists(List<Entry> entries, String prefix, String set, String latest)
      throws IOException {
    String name = set.isEmpty() ? prefix : prefix + "." + set;
    if (entries.isEmpty()) {
      for (String verb : List.of("ListIdentifiers", "ListRecords")) {
        byte[] none = oai.error(latest, request(verb, prefix, set, 0, ""), "noRecordsMatch", "");
        sink.write(file(verb, name, 1), none);
      }
      return;
    }
    pages(entries, "ListIdentifiers", prefix, set);
    pages(entries, "ListRecords", prefix, set);
  }

  static String file(String verb, String list, int page) {
    return FOLDER + "/" + verb + "/" + list + "-" + page + ".xml";
  }

  /** Cuts a list where a page is full; each page is written when the next one begins. */
  private void pages(List<Entry> entries, String verb, String prefix, String set)
      throws IOException {
    String list = set.isEmpty() ? prefix : prefix + "." + set;
    boolean whole = verb.equals("ListRecords");
    int most = whole ? MOST_RECORDS : MOST_HEADERS;
    List<String> items = new ArrayList<>();
    int length = 0;
    int cursor = 0;
    int page = 1;
    String moment = "";
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String item = whole ? record(entry, prefix) : oai.header(entry);
      if (!items.isEmpty() && (items.size() == most || length + item.length() > MOST_CHARACTERS)) {
        String next = list + "-" + (page + 1);
        page(verb, prefix, set, page, items, moment, new Oai.Token(next, cursor, entries.size()));
        page++;
        cursor = i;
        items.clear();
        length = 0;
        moment = "";
      }
      items.add(item);
      length += item.length();
      moment = moment.compareTo(entry.stamp()) < 0 ? entry.stamp() : moment;
    }
    page(verb, prefix, set, page, items, moment, new Oai.Token("", cursor, entries.size()));
  }

  private void page(
      String verb,
      String prefix,
      String set,
      int page,
      List<String> items,
      String moment,
      Oai.Token token)
      throws IOException {
    String list = set.isEmpty() ? prefix : prefix + "." + set;
    String own = list + "-" + page;
    StringBuilder content = new StringBuilder("<" + verb + ">\n");
    items.forEach(content::append);
    if (page > 1 || !token.value().isEmpty()) {
      content.append(Oai.token(token)); // the last page of several has an empty one
    }
    content.append("</").append(verb).append(">\n");
    Map<String, String> request = request(verb, prefix, set, page, own);
    sink.write(file(verb, list, page), oai.response(moment, request, content.toString()));
  }

  private static Map<String, String> request(
      String verb, String prefix, String set, int page, String token) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("verb", verb);
    if (page > 1) {
      request.put("resumptionToken", token);
      return request;
    }
    request.put("metadataPrefix", prefix);
    if (!set.isEmpty()) {
      request.put("set", set);
    }
    return request;
  }

  private String record(Entry entry, String prefix) throws IOException {
    byte[] file =
        store
            .read(recordFile(prefix, entry.id()))
            .orElseThrow(() -> new IOException("the record of " + entry.name() + " has vanished"));
    return recordIn(file);
  }
}
