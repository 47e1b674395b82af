package org.incipit.harvest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The collections of DTS 1.0: one for all documents, and one for each folder below. Their members
 * are put on pages where they are many. Not thread-safe.
 */
public final class Collections {
  /** The folder of the service. */
  public static final String FOLDER = "dts";

  private static final int PAGE = 100;
  private static final String HEAD =
      "\"@context\":\"https://dtsapi.org/context/v1.0.json\",\"dtsVersion\":\"1.0\",";

  private final String service;
  private final String title;
  private final Store store;
  private final Sink sink;
  private final Map<String, TreeSet<String>> folders = new TreeMap<>();
  private final Map<String, List<String>> documents = new TreeMap<>();

  /**
   * Collections without members.
   *
   * @param base address of the folder of outputs
   * @param title of the collection of all
   * @param store has the file of each document
   */
  public Collections(String base, String title, Store store, Sink sink) {
    this.service = base + FOLDER + "/";
    this.title = title;
    this.store = store;
    this.sink = sink;
    folders.put("", new TreeSet<>());
    documents.put("", new ArrayList<>());
  }

  /** The folder of a document's name, {@code ""} for the outermost. */
  public static String folderOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** The id of the collection that a document is in. */
  public static String parentOf(String name) {
    return LocalId.ofFolder(folderOf(name));
  }

  /** What the collection of a folder is called. */
  public String titleOf(String folder) {
    return folder.isEmpty() ? title : folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** The name of the file with what is said of a document. */
  public static String documentFile(String id) {
    return FOLDER + "/collection/" + id + ".json";
  }

  /** Adds a document, in the order of names. */
  public void add(Entry entry) {
    String folder = folderOf(entry.name());
    documents.computeIfAbsent(folder, f -> new ArrayList<>()).add(entry.id());
    for (String f = folder; !f.isEmpty(); f = folderOf(f)) {
      folders.computeIfAbsent(f, x -> new TreeSet<>());
      folders.computeIfAbsent(folderOf(f), x -> new TreeSet<>()).add(f);
    }
  }

  /** Writes the entry point and every collection. */
  public void write() throws IOException {
    sink.write(FOLDER + "/index.json", bytes("{" + HEAD + entryPoint() + "}\n"));
    for (String folder : folders.keySet()) {
      collection(folder);
    }
  }

  private String entryPoint() {
    return "\"@id\":"
        + quoted(service + "index.json")
        + ",\"@type\":\"EntryPoint\",\"collection\":"
        + quoted(service + "collection{/id,nav}{;page}.json")
        + ",\"navigation\":"
        + quoted(service + "navigation{/resource,tree,ref}{;down,page}.json")
        + ",\"document\":"
        + quoted(service + "document{/resource,tree,ref}.xml");
  }

  private void collection(String folder) throws IOException {
    List<String> children = new ArrayList<>();
    for (String child : folders.get(folder)) {
      children.add("{" + facts(child) + "}");
    }
    int below = children.size();
    List<String> here = documents.getOrDefault(folder, List.of());
    int size = below + here.size();
    int last = Math.max(1, (size + PAGE - 1) / PAGE);
    for (int page = 1; page <= last; page++) {
      List<String> members = new ArrayList<>();
      for (int i = (page - 1) * PAGE; i < Math.min(size, page * PAGE); i++) {
        members.add(i < below ? children.get(i) : resource(here.get(i - below)));
      }
      String json =
          facts(folder)
              + ",\"member\":["
              + String.join(",\n", members)
              + "]"
              + view(folder, page, last);
      write(folder, page, "{" + HEAD + json + "}\n");
    }
    String parent = folder.isEmpty() ? "" : "{" + facts(folderOf(folder)) + "}";
    String parents = "{" + HEAD + facts(folder) + ",\"member\":[" + parent + "]}\n";
    sink.write(
        FOLDER + "/collection/" + LocalId.ofFolder(folder) + "/parents.json", bytes(parents));
  }

  private void write(String folder, int page, String json) throws IOException {
    String place = FOLDER + "/collection/" + LocalId.ofFolder(folder);
    String number = page == 1 ? "" : ";page=" + page;
    sink.write(place + number + ".json", bytes(json));
    sink.write(place + "/children" + number + ".json", bytes(json));
    if (folder.isEmpty()) {
      sink.write(FOLDER + "/collection" + number + ".json", bytes(json));
    }
  }

  private String facts(String folder) {
    int size = folders.get(folder).size() + documents.getOrDefault(folder, List.of()).size();
    String id = LocalId.ofFolder(folder);
    return "\"@id\":"
        + quoted(id)
        + ",\"@type\":\"Collection\",\"title\":"
        + quoted(titleOf(folder))
        + ",\"totalParents\":"
        + (folder.isEmpty() ? 0 : 1)
        + ",\"totalChildren\":"
        + size
        + ",\"collection\":"
        + quoted(service + "collection/" + id + "{/nav}{;page}.json");
  }

  private String view(String folder, int page, int last) {
    if (last == 1) {
      return "";
    }
    return ",\"view\":{\"@id\":"
        + address(folder, page)
        + ",\"@type\":\"Pagination\",\"first\":"
        + address(folder, 1)
        + ",\"previous\":"
        + (page > 1 ? address(folder, page - 1) : "null")
        + ",\"next\":"
        + (page < last ? address(folder, page + 1) : "null")
        + ",\"last\":"
        + address(folder, last)
        + "}";
  }

  private String address(String folder, int page) {
    String number = page == 1 ? "" : ";page=" + page;
    return quoted(service + "collection/" + LocalId.ofFolder(folder) + number + ".json");
  }

  private String resource(String id) throws IOException {
    byte[] file =
        store
            .read(documentFile(id))
            .orElseThrow(() -> new IOException("the description of " + id + " has vanished"));
    return new String(file, StandardCharsets.UTF_8).strip();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
