package org.incipit.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.archive.premis.Premis;
import org.incipit.xml.SecureProcessor;

/** Documents for packagers. */
public final class Items {
  private static final net.sf.saxon.s9api.Processor PROCESSOR = SecureProcessor.create();

  /** For trees of these items alone. */
  public static final Crosswalk CROSSWALK = new Crosswalk(PROCESSOR);

  private Items() {}

  /** A document with a file of each role but descriptions. */
  public static Item letter() {
    return item("letters/1868", "A letter of the third of May.\n", Map.of());
  }

  /** A document of a name, with a source and what is said of it besides its title. */
  public static Item item(String name, String source, Map<Field, Value> said) {
    Map<Field, List<Value>> values = new EnumMap<>(Field.class);
    values.put(Field.TITLE, List.of(Value.of("A letter")));
    values.put(
        Field.RIGHTS,
        List.of(new Value("Free to use", Map.of("uri", "https://example.org/licence"))));
    said.forEach((field, value) -> values.put(field, List.of(value)));
    String base = name.substring(name.lastIndexOf('/') + 1);
    List<ItemFile> files = new ArrayList<>();
    add(files, Role.SOURCE, "source/" + base + ".txt", "text/plain", source);
    add(files, Role.TEI, "tei/" + base + ".xml", "application/tei+xml", "<TEI/>\n");
    add(files, Role.DERIVATIVE, "html/" + base + ".html", "text/html", "<p>A letter</p>\n");
    add(files, Role.DERIVATIVE, "txt/" + base + ".txt", "text/plain", "A letter\n");
    add(files, Role.SCHEMA, "schema/s-1.0.rng", "application/xml", "<grammar/>\n");
    add(files, Role.REPORT, "report.json", "application/json", "{}\n");
    add(files, Role.RIGHTS, "rights.txt", "text/plain", "Free to use\n");
    Event event =
        new Event("Incipit 1.2.3", "profile auto", Instant.ofEpochSecond(1_700_000_000), "warn", 2);
    return Premis.added(
        new Item(name, name + ".txt", new Description(values), tree(), files, event));
  }

  private static void add(List<ItemFile> files, Role role, String path, String type, String text) {
    files.add(ItemFile.of(role, path, type, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static XdmNode tree() {
    try {
      return PROCESSOR
          .newDocumentBuilder()
          .build(new StreamSource(new java.io.StringReader("<TEI/>")));
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The package of an item in a form, in a folder without earlier ones. */
  public static Packed pack(String form, Item item) {
    try {
      return Packagers.load().get(form).pack(item, CROSSWALK, Standing.NONE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a package with what stands beside it. */
  public static void write(String form, Item item, Path folder) throws IOException {
    Packed packed = pack(form, item);
    for (Entry entry : Packagers.load().get(form).beside()) {
      write(folder.resolve(entry.path()), entry);
    }
    for (Entry entry : packed.entries()) {
      write(folder.resolve(packed.folder()).resolve(entry.path()), entry);
    }
  }

  private static void write(Path file, Entry entry) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, entry.content().bytes());
  }

  /** A file of a package as text. */
  public static String text(Packed packed, String path) {
    for (Entry entry : packed.entries()) {
      if (entry.path().equals(path)) {
        try {
          return new String(entry.content().bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalArgumentException("no " + path);
  }
}
