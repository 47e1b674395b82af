package org.incipit.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.api.Incipit;
import org.incipit.decode.SourceDecoder;
import org.incipit.export.TextPolicy;
import org.incipit.parse.Profile;
import org.incipit.pipeline.Limits;

/**
 * What a job does to every document, with the bytes of all files that it names: it is sent to each
 * executor once, and nothing is looked for there.
 *
 * @param formats ids of what is made, each a column
 * @param profile genre by name; of a file of one's own, its name
 * @param files what the user gave, by role and name, in order; their bytes are not to be changed
 * @param encoding of all sources, IANA name; detected when empty
 * @param language of all sources, BCP 47; guessed when empty
 * @param textPolicy how plain text is written
 * @param insertions whether plain text has words in square brackets
 * @param site whether pages link to a site over all documents
 * @param baseUrl address of the folder of pages, may be empty
 * @param recognisers ids of those to use; empty for all
 * @param changeDate day of the conversion as TEI gives it; empty for none
 * @param maxBytes the most bytes of a source
 * @param maxSeconds the longest that a document may take; 0 for any time
 * @param maxRatio the most bytes of its outputs for each of its source
 * @param keepSource whether the table holds the sources too
 */
public record Settings(
    List<String> formats,
    String profile,
    List<GivenFile> files,
    String encoding,
    String language,
    TextPolicy textPolicy,
    boolean insertions,
    boolean site,
    String baseUrl,
    List<String> recognisers,
    String changeDate,
    long maxBytes,
    long maxSeconds,
    int maxRatio,
    boolean keepSource)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** What a file is for. */
  public enum Role {
    PROFILE,
    AUTHORITY,
    MODEL,
    METADATA,
    REVIEW
  }

  /** A file that the user gave. */
  public record GivenFile(Role role, String name, byte[] bytes) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  public Settings {
    formats = List.copyOf(formats);
    files = List.copyOf(files);
    recognisers = List.copyOf(recognisers);
  }

  /** The usual ones, to be changed: TEI, HTML, XHTML and text as {@code incipit convert} has it. */
  public static Builder builder() {
    return new Builder();
  }

  /** The usual ones. */
  public static Settings standard() {
    return builder().build();
  }

  /** What can be chosen, by the names of the options of {@code incipit convert}. */
  public static final class Builder {
    private List<String> formats = List.of("tei", "html", "xhtml", "txt");
    private String profile = "auto";
    private final List<GivenFile> files = new ArrayList<>();
    private String encoding = "";
    private String language = "";
    private TextPolicy textPolicy = TextPolicy.READING;
    private boolean insertions = true;
    private boolean site = true;
    private String baseUrl = "";
    private List<String> recognisers = List.of();
    private String changeDate = "";
    private long maxBytes = SourceDecoder.DEFAULT_LIMIT;
    private long maxSeconds = Limits.DEFAULT_SECONDS;
    private int maxRatio = Limits.DEFAULT_RATIO;
    private boolean keepSource;

    private Builder() {}

    public Builder formats(List<String> ids) {
      formats = List.copyOf(new LinkedHashSet<>(ids));
      return this;
    }

    /** A built-in genre by name. */
    public Builder profile(String name) {
      profile = name;
      return this;
    }

    /** A file that the documents depend on; of authority files the first wins. */
    public Builder file(Role role, String name, byte[] bytes) {
      files.add(new GivenFile(role, name, bytes.clone()));
      return role == Role.PROFILE ? profile(name) : this;
    }

    public Builder encoding(String charset) {
      encoding = charset;
      return this;
    }

    public Builder language(String tag) {
      language = tag;
      return this;
    }

    /** How plain text is written, and whether it has words in square brackets. */
    public Builder text(TextPolicy policy, boolean withInsertions) {
      textPolicy = policy;
      insertions = withInsertions;
      return this;
    }

    public Builder site(boolean linked, String address) {
      site = linked;
      baseUrl = address;
      return this;
    }

    public Builder recognisers(List<String> ids) {
      recognisers = List.copyOf(ids);
      return this;
    }

    public Builder changeDate(String day) {
      changeDate = day;
      return this;
    }

    /** The most bytes of a source. */
    public Builder maxBytes(long bytes) {
      maxBytes = bytes;
      return this;
    }

    /** The longest that a document may take; 0 for any time. */
    public Builder maxSeconds(long seconds) {
      maxSeconds = seconds;
      return this;
    }

    /** The most bytes of its outputs for each of its source. */
    public Builder maxRatio(int ratio) {
      maxRatio = ratio;
      return this;
    }

    public Builder keepSource(boolean keep) {
      keepSource = keep;
      return this;
    }

    public Settings build() {
      return new Settings(
          formats,
          profile,
          files,
          encoding,
          language,
          textPolicy,
          insertions,
          site,
          baseUrl,
          recognisers,
          changeDate,
          maxBytes,
          maxSeconds,
          maxRatio,
          keepSource);
    }
  }

  /**
   * Compiles everything; takes a second or two.
   *
   * @throws org.incipit.diagnostic.ConfigurationException when a part of it cannot work
   */
  Incipit compile() {
    List<String> made = new ArrayList<>(formats);
    made.add(RecordExporter.ID);
    Incipit.Builder builder =
        Incipit.builder()
            .formats(made.toArray(String[]::new))
            .text(textPolicy, insertions)
            .surroundings(formats, baseUrl, site && formats.contains("html"))
            .limit(maxBytes)
            .ratio(maxRatio)
            .profile(profile);
    for (GivenFile file : files) {
      switch (file.role()) {
        case PROFILE -> builder.profile(file.name(), file.bytes());
        case AUTHORITY -> builder.authority(file.name(), file.bytes());
        case MODEL -> builder.model(file.bytes());
        case METADATA -> builder.metadata(file.name(), file.bytes());
        case REVIEW -> builder.review(file.name(), file.bytes());
      }
    }
    given(encoding).ifPresent(builder::encoding);
    given(language).ifPresent(builder::language);
    given(changeDate).ifPresent(builder::changeDate);
    if (!recognisers.isEmpty()) {
      builder.recognisers(Set.copyOf(recognisers));
    }
    return builder.build();
  }

  /** True when the profile is one of ours. */
  static boolean isBuiltIn(String profile) {
    return Profile.BUILT_IN.contains(profile);
  }

  private static Optional<String> given(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
