package org.incipit.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.archive.Content;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Description;
import org.incipit.archive.Event;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.MediaTypes;
import org.incipit.archive.Role;
import org.incipit.archive.Value;
import org.incipit.archive.premis.Premis;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.xml.XmlParser;

/** Reads the documents of an output folder as items for an archive. Thread-safe. */
final class ItemReader {
  private static final QName XML_IDENT = new QName("ident");
  private static final String TEI_NAMESPACE = "http://www.tei-c.org/ns/1.0";

  /**
   * What was read.
   *
   * @param item absent when it cannot be packed
   * @param findings why, or what else is to be said, on the source by its name
   */
  record Reading(String source, Optional<Item> item, List<Diagnostic> findings) {}

  private final OutputFolder folder;
  private final Optional<Path> sources;
  private final Optional<Instant> when;
  private final XmlParser parser;
  private final Crosswalk crosswalk;
  private final List<ItemFile> schemas;

  /**
   * A reader.
   *
   * @param folder what {@code convert} wrote
   * @param sources the folder that was converted; absent when sources are not wanted
   * @param when the moment that stands for that of every conversion; absent for that of the file
   */
  ItemReader(
      OutputFolder folder,
      Optional<Path> sources,
      Optional<Instant> when,
      XmlParser parser,
      Crosswalk crosswalk)
      throws IOException {
    this.folder = folder;
    this.sources = sources;
    this.when = when;
    this.parser = parser;
    this.crosswalk = crosswalk;
    this.schemas = schemas(folder);
  }

  private static List<ItemFile> schemas(OutputFolder folder) throws IOException {
    List<ItemFile> schemas = new ArrayList<>();
    for (String name : folder.below("schema")) {
      if (name.endsWith(".rng") || name.endsWith(".sch")) {
        Path file = folder.standing("schema/" + name).orElseThrow();
        String path = "schema/" + name;
        schemas.add(new ItemFile(Role.SCHEMA, path, MediaTypes.of(path), content(file)));
      }
    }
    return schemas;
  }

  /** Reads one document. */
  Reading read(ReportLine line) {
    List<Diagnostic> findings = new ArrayList<>();
    try {
      return new Reading(line.source(), item(line, findings), findings);
    } catch (IOException e) {
      findings.add(Diagnostic.ofFile(Code.PKG_003, IoReason.of(e)));
    }
    return new Reading(line.source(), Optional.empty(), findings);
  }

  private Optional<Item> item(ReportLine line, List<Diagnostic> findings) throws IOException {
    String path = line.outputs().getOrDefault(Pipeline.TEI, "");
    Optional<Path> file = path.endsWith(".xml") ? folder.standing(path) : Optional.empty();
    if (file.isEmpty()) {
      findings.add(Diagnostic.ofFile(Code.PKG_003, "there is no TEI of it in the output folder"));
      return Optional.empty();
    }
    Optional<XdmNode> tei = parser.parse(Files.readAllBytes(file.get()), path, findings::add);
    if (tei.isEmpty()) {
      return Optional.empty();
    }
    String name = path.substring((Pipeline.TEI + "/").length(), path.length() - ".xml".length());
    Description description = crosswalk.describe(tei.get());
    List<ItemFile> files = new ArrayList<>();
    if (sources.isPresent()) {
      Optional<ItemFile> source = source(line, name);
      if (source.isEmpty()) {
        findings.add(Diagnostic.ofFile(Code.PKG_002, sources.get().toString()));
        return Optional.empty();
      }
      files.add(source.get());
    }
    files.addAll(outputs(line, name));
    files.addAll(schemas);
    files.add(
        new ItemFile(Role.REPORT, "report.json", "application/json", Content.of(line.json())));
    rights(description).ifPresent(files::add);
    Item item =
        new Item(
            name, line.source(), description, tei.get(), files, event(line, tei.get(), file.get()));
    return Optional.of(sources.isPresent() ? Premis.added(item) : item);
  }

  /** The source, if it stands where it stood and is what was converted. */
  private Optional<ItemFile> source(ReportLine line, String name) throws IOException {
    Path root = sources.orElseThrow().toRealPath();
    Path path;
    try {
      path = root.resolve(line.source()).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!path.startsWith(root)
        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        || !path.getParent().toRealPath().startsWith(root)) {
      return Optional.empty();
    }
    Content content = content(path);
    String ending = ending(line.source());
    String base = name.substring(name.lastIndexOf('/') + 1);
    return Optional.of(new ItemFile(Role.SOURCE, "source/" + base + ending, "text/plain", content))
        .filter(source -> content.sha256().equals(line.sha256()));
  }

  private static Content content(Path file) throws IOException {
    return Content.read(
        () -> Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  /** {@code .txt} as the source has it, where it is a plain one. */
  private static String ending(String source) {
    int dot = source.lastIndexOf('.');
    String ending = dot < 0 ? "" : source.substring(dot + 1);
    boolean plain =
        !ending.isEmpty()
            && ending.length() <= 8
            && ending.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    return plain ? "." + ending : ".txt";
  }

  private List<ItemFile> outputs(ReportLine line, String name) throws IOException {
    List<ItemFile> files = new ArrayList<>();
    String base = name.substring(name.lastIndexOf('/') + 1);
    for (Map.Entry<String, String> output : line.outputs().entrySet()) {
      Optional<Path> file = folder.standing(output.getValue());
      if (file.isEmpty()) {
        throw new IOException(output.getValue() + " is missing in the output folder");
      }
      boolean tei = output.getKey().equals(Pipeline.TEI);
      String of = output.getValue();
      String path = output.getKey() + "/" + base + of.substring(of.lastIndexOf('.'));
      files.add(
          new ItemFile(
              tei ? Role.TEI : Role.DERIVATIVE, path, MediaTypes.of(path), content(file.get())));
    }
    return files;
  }

  private static Optional<ItemFile> rights(Description description) {
    StringBuilder text = new StringBuilder();
    for (Value right : description.all(Field.RIGHTS)) {
      text.append(right.text()).append('\n');
      right
          .part("uri")
          .filter(uri -> !uri.equals(right.text()))
          .ifPresent(uri -> text.append(uri).append('\n'));
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ItemFile(
                Role.RIGHTS,
                "rights.txt",
                "text/plain",
                Content.of(text.toString().getBytes(StandardCharsets.UTF_8))));
  }

  private Event event(ReportLine line, XdmNode tei, Path file) throws IOException {
    Instant moment =
        when.isPresent()
            ? when.get()
            : Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    String tool = "Incipit";
    String options = "";
    for (XdmNode application : descendants(tei, "application")) {
      if ("incipit".equals(application.getAttributeValue(XML_IDENT))) {
        tool = "Incipit " + application.getAttributeValue(new QName("version"));
        options =
            descendants(application, "desc").stream()
                .findFirst()
                .map(XdmNode::getStringValue)
                .orElse("");
      }
    }
    return new Event(
        tool, options, moment.truncatedTo(ChronoUnit.SECONDS), line.outcome(), line.findings());
  }

  private static List<XdmNode> descendants(XdmNode node, String name) {
    List<XdmNode> found = new ArrayList<>();
    node.axisIterator(Axis.DESCENDANT, new QName(TEI_NAMESPACE, name)).forEachRemaining(found::add);
    return found;
  }
}
