package org.incipit.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.authority.AuthorityFile;
import org.incipit.authority.UserAuthority;
import org.incipit.decode.Digest;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.export.ExportOptions;
import org.incipit.export.TextPolicy;
import org.incipit.parse.Profile;
import org.incipit.pipeline.Configuration;
import org.incipit.pipeline.Conversion;
import org.incipit.pipeline.Isolated;
import org.incipit.pipeline.Located;
import org.incipit.pipeline.MetadataSource;
import org.incipit.pipeline.Output;
import org.incipit.pipeline.OutputNames;
import org.incipit.pipeline.Pipeline;
import org.incipit.review.Review;

/**
 * Converts plain text to TEI and what is made from it, inside another program. It reads and writes
 * no file, starts no thread, and the same bytes, name and configuration give the same bytes.
 *
 * <p>Thread-safe: make one, which takes about a second, and let any number of threads share it. A
 * conversion takes stack for deep texts; give threads of your own 16 MB.
 */
public final class Incipit {
  private static final Set<String> EXTENSIONS = Set.of(".xml", ".html", ".xhtml", ".txt", ".epub");

  private final Isolated converter;

  private Incipit(Configuration configuration) {
    converter = new Isolated(new Pipeline(configuration));
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
    String target =
        OutputNames.of(List.of(name), ".txt", EXTENSIONS, StandardCharsets.UTF_8).get(0);
    try {
      return edition(converter.convert(bytes.clone(), name, target), target);
    } catch (OutOfMemoryError e) {
      Located why = Located.ofFile(Diagnostic.ofFile(Code.RUN_003));
      return new Edition(Edition.Status.REJECTED, List.of(), List.of(finding(why)));
    }
  }

  private static Edition edition(Conversion conversion, String target) {
    List<Edition.File> files = new ArrayList<>();
    for (Output output : conversion.outputs()) {
      String name = target + output.extension();
      files.add(new Edition.File(output.format(), name, output.bytes()));
    }
    return new Edition(
        Edition.Status.valueOf(conversion.status().name()),
        files,
        conversion.findings().stream().map(Incipit::finding).toList());
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
    private MetadataSource metadata = MetadataSource.NONE;
    private Optional<String> encoding = Optional.empty();
    private Optional<String> language = Optional.empty();
    private List<String> formats = List.of(Pipeline.TEI);
    private ExportOptions exports = ExportOptions.STANDARD;
    private long limit = SourceDecoder.DEFAULT_LIMIT;

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
      exports = new ExportOptions(policy, insertions);
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
      return new Incipit(
          new Configuration(
              Profile.parse(yaml, profileName),
              Digest.sha256(all.toByteArray()),
              encoding,
              language,
              metadata,
              UserAuthority.of(authorities),
              Review.NONE,
              Optional.empty(),
              List.of(),
              formats,
              exports,
              Optional.empty(),
              limit));
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
