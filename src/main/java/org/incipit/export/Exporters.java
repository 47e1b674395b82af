package org.incipit.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.export.epub.EpubExporter;

/**
 * The exporters there are: those that are a stylesheet and a line in {@code exports.tsv}, the book,
 * and those that plug-ins bring. A stylesheet is compiled when the first document is exported with
 * it: a run that finds nothing new compiles none.
 */
public final class Exporters {
  private static final String REGISTRY = "exports.tsv";

  private final Map<String, Supplier<Exporter>> byId;

  private Exporters(Map<String, Supplier<Exporter>> byId) {
    this.byId = byId;
  }

  /**
   * Reads the registry and asks for plug-ins.
   *
   * @throws ConfigurationException when two exporters have one id
   */
  public static Exporters load(Processor processor) {
    Map<String, Supplier<Exporter>> byId = new TreeMap<>();
    Compiled compiled = new Compiled(processor, new ConcurrentHashMap<>());
    for (String line : registry()) {
      String[] fields = line.split("\t");
      Supplier<XsltExecutable> stylesheet = () -> compiled.of(fields[1]);
      add(byId, fields[0], () -> new XsltExporter(fields[0], fields[2], stylesheet));
    }
    add(byId, EpubExporter.ID, () -> new EpubExporter(processor, compiled::of));
    for (Exporter plugin : ServiceLoader.load(Exporter.class)) {
      add(byId, plugin.id(), () -> plugin);
    }
    return new Exporters(byId);
  }

  /**
   * Exporters for a run, in the order asked for.
   *
   * @throws ConfigurationException when an id is unknown
   */
  public List<Exporter> select(List<String> ids) {
    List<Exporter> selected = new ArrayList<>();
    for (String id : ids) {
      Supplier<Exporter> exporter = byId.get(id);
      if (exporter == null) {
        throw new ConfigurationException(
            "no export is called \"" + id + "\"; there are " + String.join(", ", byId.keySet()));
      }
      selected.add(exporter.get());
    }
    return List.copyOf(selected);
  }

  /** Stylesheets by their paths, each compiled when it is first used. */
  private record Compiled(Processor processor, Map<String, XsltExecutable> byPath) {
    XsltExecutable of(String path) {
      return byPath.computeIfAbsent(path, absent -> Stylesheets.compile(processor, absent));
    }
  }

  private static void add(
      Map<String, Supplier<Exporter>> byId, String id, Supplier<Exporter> exporter) {
    if (byId.putIfAbsent(id, exporter) != null) {
      throw new ConfigurationException("two exports are called \"" + id + "\"; remove a plug-in");
    }
  }

  private static List<String> registry() {
    try (InputStream in = Exporters.class.getResourceAsStream(REGISTRY)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new ConfigurationException("the list of exports cannot be read", e);
    }
  }
}
