package org.incipit.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.metadata.Said;
import org.incipit.metadata.SideFile;
import org.incipit.metadata.SideTable;
import org.incipit.metadata.SideYaml;
import org.incipit.model.Metadata;
import org.incipit.model.Origin;

/**
 * What the user says of the inputs besides what they say themselves: the configuration, and over it
 * a side file. Immutable.
 */
public final class MetadataSource {
  /** Nothing said. */
  public static final MetadataSource NONE =
      new MetadataSource(Metadata.NONE, Optional.empty(), Said.NOTHING);

  /** How messages name what came with a text. */
  private static final String ROW = "metadata";

  private final Metadata configured;
  private final Optional<SideFile> side;
  private final Said row;

  private MetadataSource(Metadata configured, Optional<SideFile> side, Said row) {
    this.configured = configured;
    this.side = side;
    this.row = row;
  }

  /**
   * Reads a side file: a table where its name ends in {@code .csv} or {@code .tsv}, else YAML.
   *
   * @param file its name, for messages
   * @throws ConfigurationException when it is neither, with line and column
   */
  public static MetadataSource parse(byte[] bytes, String file) {
    try {
      SideFile side =
          SideTable.isTable(file) ? SideTable.read(bytes, file) : SideYaml.read(bytes, file);
      return new MetadataSource(Metadata.NONE, Optional.of(side), Said.NOTHING);
    } catch (OutOfMemoryError e) {
      throw new ConfigurationException(
          file
              + " needs more memory than there is; keep the rows of the texts to be converted, or"
              + " raise it: JAVA_OPTS=-Xmx4g",
          e);
    }
  }

  /** The same over what the configuration says of all inputs. */
  public MetadataSource over(Metadata configuration) {
    return new MetadataSource(configuration, side, row);
  }

  /**
   * The same with what came with a text itself, which counts more.
   *
   * @param values by name
   */
  public MetadataSource with(Map<String, List<String>> values) {
    return values.isEmpty() ? this : new MetadataSource(configured, side, Said.of(values));
  }

  /** The side file, if there is one. */
  public Optional<SideFile> side() {
    return side;
  }

  /** What is said of one input, by its path below the input folder. */
  public Metadata of(String source) {
    Metadata said =
        side.map(file -> file.of(source).metadata().over(file.common().metadata()).over(configured))
            .orElse(configured);
    return row.metadata().over(said);
  }

  /** What was said of it and cannot be kept. */
  public List<Diagnostic> problems(String source) {
    List<Diagnostic> problems = new ArrayList<>();
    row.problems().forEach(p -> problems.add(problem(ROW, p)));
    side.ifPresent(file -> problems.addAll(problems(file, source)));
    return problems;
  }

  private static List<Diagnostic> problems(SideFile file, String source) {
    return file.of(source).problems().stream().map(p -> problem(file.name(), p)).toList();
  }

  /** Reports name the file alone, not the way to it from the folder of a run. */
  private static Diagnostic problem(String path, Said.Problem p) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return Diagnostic.ofFile(Code.MET_001, p.place(file), p.name(), p.value(), p.complaint());
  }

  /** Adds everything that outputs of an input depend on. */
  void addTo(Fingerprint fingerprint, String source) {
    fingerprint.add(said(of(source)));
    fingerprint.add(problems(source).stream().map(Diagnostic::message).toList());
  }

  /** Values with their kind of origin, by name and number; where a line stands does not matter. */
  private static TreeMap<String, String> said(Metadata metadata) {
    TreeMap<String, String> said = new TreeMap<>();
    metadata
        .values()
        .forEach(
            (name, values) -> {
              for (int i = 0; i < values.size(); i++) {
                Metadata.Value value = values.get(i);
                String key = name + ' ' + i + ' ' + value.origin().kind().word();
                said.put(key, String.join(" ", value.identifiers()) + '\n' + value.text());
              }
            });
    return said;
  }

  /** A value that the user gave on the command line, over all others. */
  static Metadata told(Metadata metadata, String name, String value) {
    Metadata.Value told =
        new Metadata.Value(value, List.of(), new Origin(Origin.Kind.COMMAND_LINE, ""));
    return new Metadata(Map.of(name, List.of(told))).over(metadata);
  }
}
