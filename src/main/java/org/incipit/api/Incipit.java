package org.incipit.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.incipit.authority.AuthorityFile;
import org.incipit.authority.UserAuthority;
import org.incipit.decode.Digest;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.export.ExportOptions;
import org.incipit.export.Surroundings;
import org.incipit.export.TextPolicy;
import org.incipit.parse.Profile;
import org.incipit.pipeline.Configuration;
import org.incipit.pipeline.Conversion;
import org.incipit.pipeline.Isolated;
import org.incipit.pipeline.Limits;
import org.incipit.pipeline.Located;
import org.incipit.pipeline.MetadataSource;
import org.incipit.pipeline.Output;
import org.incipit.pipeline.OutputNames;
import org.incipit.pipeline.Pipeline;
import org.incipit.recognise.names.NameTraining;
import org.incipit.review.Review;
import org.incipit.review.ReviewTable;

/**
 * Converts plain text to TEI and what is made from it, inside another program. It reads and writes
 * no file, starts no thread, and the same bytes, name and configuration give the same bytes.
 *
 * <p>Thread-safe: make one, which takes about a second, and let any number of threads share it. A
 * conversion takes stack for deep texts; give threads of your own 16 MB.
 */
public final class Incipit {
  /** The first line of a review file, ended by LF. */
  public static final String REVIEW_HEADER = ReviewTable.header();

  private final Pipeline pipeline;
  private final Limits limits;

  private Incipit(Configuration configuration, Limits limits) {
    pipeline = new Pipeline(configuration);
    this.limits = limits;
  }

  /** The usual configuration, to be changed. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Converts one document. Its faults, and ours, are findings.
   *
   * @param bytes the plain text in any encoding
   * @param name its file name, or path with {@code /}; TEI names it, and output names come from it
   */
  public Edition convert(byte[] bytes, String name) {
    return convert(Source.of(bytes.clone(), name));
  }

  /** Converts one document. Its faults, and ours, are findings. */
  public Edition convert(Source source) {
    try {
      return convertOrRunOut(source);
    } catch (OutOfMemoryError e) {
      return exhausted(source);
    }
  }

  /**
   * The same for who runs many at once, and knows what to do when they have no memory left.
   *
   * @throws OutOfMemoryError when it needs more than there is
   */
  public Edition convertOrRunOut(Source source) {
    Isolated converter =
        new Isolated(
            (bytes, name, target) ->
                pipeline.convert(bytes, name, target, saidOf(source.metadata())));
    Conversion conversion = converter.convert(source.bytes(), source.name(), source.target());
    long made = conversion.outputs().stream().mapToLong(output -> output.bytes().length).sum();
    return limits
        .excess(made, source.bytes().length)
        .map(why -> rejected(source, why))
        .orElseGet(() -> edition(conversion, source));
  }

  /** What becomes of a document that took too long, and was left to itself by who ran it. */
  public Edition overdue(Source source, long seconds) {
    return rejected(source, Diagnostic.ofFile(Code.RUN_004, Long.toString(seconds)));
  }

  /** What becomes of a document that needs more memory than there is. */
  public Edition exhausted(Source source) {
    return rejected(source, Diagnostic.ofFile(Code.RUN_003));
  }

  /** What becomes of a document that could not be read. */
  public Edition unreadable(Source source, String why) {
    return rejected(source, Diagnostic.ofFile(Code.SRC_001, why));
  }

  /**
   * A digest of everything besides its bytes that the outputs of a document depend on, this build
   * of Incipit among it: where two are equal, it need not be converted again.
   */
  public String fingerprint(String name, Map<String, List<String>> metadata) {
    return pipeline.fingerprint(name, saidOf(metadata));
  }

  private MetadataSource saidOf(Map<String, List<String>> metadata) {
    return pipeline.configuration().metadata().with(metadata);
  }

  /**
   * Name of a document's outputs, without extension, fit for any file system.
   *
   * @param name of the document, {@code /}-separated
   */
  public static String target(String name) {
    return targets(List.of(name)).get(0);
  }

  /**
   * Names of the outputs of documents that may be in each other's way, as {@code incipit convert}
   * gives them: the first keeps its plain name, others get a digest of theirs.
   *
   * @param names of the documents, {@code /}-separated, in their order
   */
  public static List<String> targets(List<String> names) {
    return targets(names, List.of());
  }

  /**
   * The same where there are others, whose folders may be in the way.
   *
   * @param others names of documents that are not asked for
   */
  public static List<String> targets(List<String> names, List<String> others) {
    OutputNames given = new OutputNames(StandardCharsets.UTF_8, ".txt", OutputNames.EXTENSIONS);
    names.forEach(given::note);
    others.forEach(given::note);
    return names.stream().map(given::next).toList();
  }

  /**
   * One form of all targets that some file system would hold for one: only documents that have the
   * same, or a folder and a file that have, can be in each other's way.
   */
  public static String targetKey(String target) {
    return OutputNames.key(target);
  }

  /** Extensions of outputs: a folder whose name ends in one can be in the way of a file. */
  public static Set<String> extensions() {
    return OutputNames.EXTENSIONS;
  }

  private static Edition rejected(Source source, Diagnostic why) {
    return new Edition(
        Edition.Status.REJECTED,
        Digest.sha256(source.bytes()),
        List.of(),
        List.of(finding(Located.ofFile(why))),
        List.of());
  }

  private static Edition edition(Conversion conversion, Source source) {
    List<Edition.File> files = new ArrayList<>();
    for (Output output : conversion.outputs()) {
      String name = source.target() + output.extension();
      files.add(new Edition.File(output.format(), name, output.bytes()));
    }
    return new Edition(
        Edition.Status.valueOf(conversion.status().name()),
        conversion.sha256().orElseGet(() -> Digest.sha256(source.bytes())),
        files,
        conversion.findings().stream().map(Incipit::finding).toList(),
        conversion.review().stream().map(ReviewTable::line).toList());
  }

  private static Edition.Finding finding(Located located) {
    Diagnostic diagnostic = located.diagnostic();
    return new Edition.Finding(
        diagnostic.severity().word(),
        diagnostic.code().id(),
        located.line(),
        located.column(),
        diagnostic.message());
  }

  /** What can be chosen. Not thread-safe. */
  public static final class Builder {
    private String profileName = "auto";
    private Optional<byte[]> profile = Optional.empty();
    private final List<AuthorityFile> authorities = new ArrayList<>();
    private final ByteArrayOutputStream digested = new ByteArrayOutputStream();
    private final ByteArrayOutputStream learned = new ByteArrayOutputStream();
    private MetadataSource metadata = MetadataSource.NONE;
    private Optional<String> encoding = Optional.empty();
    private Optional<String> language = Optional.empty();
    private List<String> formats = List.of(Pipeline.TEI);
    private ExportOptions exports = ExportOptions.STANDARD;
    private final List<byte[]> models = new ArrayList<>();
    private Review review = Review.NONE;
    private Optional<Set<String>> recognisers = Optional.empty();
    private Optional<String> changeDate = Optional.empty();
    private long limit = SourceDecoder.DEFAULT_LIMIT;
    private int ratio = Limits.DEFAULT_RATIO;

    private Builder() {}

    /** The genre by name, {@code auto} unless chosen; see {@code docs/profiles.md}. */
    public Builder profile(String name) {
      profileName = name;
      profile = Optional.empty();
      return this;
    }

    /** A profile of your own, in YAML; the name is for messages. */
    public Builder profile(String name, byte[] yaml) {
      profileName = name;
      profile = Optional.of(yaml.clone());
      return this;
    }

    /**
     * Persons, places and organisations of your own; see {@code docs/authority.md}. Of several
     * files the first wins.
     *
     * @param name file name, whose extension says what it is
     */
    public Builder authority(String name, byte[] bytes) {
      digested.writeBytes(bytes);
      authorities.add(AuthorityFile.read(name, bytes));
      return this;
    }

    /** What you know of the documents, as for {@code --metadata}: a table or YAML, by the name. */
    public Builder metadata(String name, byte[] bytes) {
      metadata = MetadataSource.parse(bytes, name);
      return this;
    }

    /** The encoding of all documents, by its IANA name; detected unless chosen. */
    public Builder encoding(String name) {
      encoding = Optional.of(name);
      return this;
    }

    /** The language of all documents, a BCP 47 tag; guessed for each unless chosen. */
    public Builder language(String tag) {
      language = Optional.of(tag);
      return this;
    }

    /** What is made: {@code tei}, which it is unless chosen, {@code html}, {@code xhtml}, … */
    public Builder formats(String... ids) {
      formats = List.of(ids);
      return this;
    }

    /** How plain text is written, and whether it has insertions in square brackets. */
    public Builder text(TextPolicy policy, boolean insertions) {
      exports = new ExportOptions(policy, insertions, exports.surroundings());
      return this;
    }

    /**
     * What will lie around the pages, so that they link to it.
     *
     * @param formats all that will be kept, each in a folder of its id
     * @param baseUrl address of the folder of pages; empty when there is none
     * @param site whether there is a site over all documents
     */
    public Builder surroundings(List<String> formats, String baseUrl, boolean site) {
      exports = exports.in(new Surroundings(formats, baseUrl, site));
      return this;
    }

    /** A model that {@code incipit train} made, added to the one that is built in. */
    public Builder model(byte[] bytes) {
      if (!NameTraining.isModel(bytes)) {
        throw new ConfigurationException(
            "this is no model; incipit train makes one from tagged texts");
      }
      learned.writeBytes(bytes);
      models.add(bytes.clone());
      return this;
    }

    /** The recognisers to use, by id; all unless chosen. */
    public Builder recognisers(Set<String> ids) {
      recognisers = Optional.of(Set.copyOf(ids));
      return this;
    }

    /** Answers of a person, which are followed; the name is for messages. */
    public Builder review(String name, byte[] table) {
      review = Review.of(ReviewTable.read(table, name), name, true);
      return this;
    }

    /** The day that TEI gives as that of the conversion: {@code 2026-11-28}; none unless chosen. */
    public Builder changeDate(String day) {
      changeDate = Optional.of(day);
      return this;
    }

    /** How many times the bytes of its source the outputs of a document may have together. */
    public Builder ratio(int times) {
      ratio = times;
      return this;
    }

    /** The most bytes a document may have. */
    public Builder limit(long bytes) {
      limit = bytes;
      return this;
    }

    /**
     * Compiles it all.
     *
     * @throws ConfigurationException when a part of it cannot work; its message says which and why
     */
    public Incipit build() {
      byte[] yaml = profile.orElseGet(this::builtIn);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(yaml);
      all.writeBytes(digested.toByteArray());
      all.writeBytes(learned.toByteArray());
      return new Incipit(
          new Configuration(
              Profile.parse(yaml, profileName),
              Digest.sha256(all.toByteArray()),
              encoding,
              language,
              metadata,
              UserAuthority.of(authorities),
              review,
              recognisers,
              models,
              formats,
              exports,
              changeDate,
              limit),
          new Limits(limit, OptionalLong.empty(), ratio));
    }

    private byte[] builtIn() {
      if (!Profile.BUILT_IN.contains(profileName)) {
        throw new ConfigurationException("no profile is called \"" + profileName + "\"");
      }
      try (InputStream in =
          Incipit.class.getResourceAsStream("/org/incipit/profile/" + profileName + ".yaml")) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new ConfigurationException("the profile cannot be read", e);
      }
    }
  }
}
