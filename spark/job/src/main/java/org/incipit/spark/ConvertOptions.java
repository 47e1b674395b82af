package org.incipit.spark;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.export.TextPolicy;
import org.incipit.language.LanguageTag;
import org.incipit.pipeline.Limits;
import picocli.CommandLine.Option;

/** The options of a conversion, called as those of {@code incipit convert}. */
final class ConvertOptions {
  private static final int LARGEST_FILE = 256 << 20;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "FORMAT",
      description =
          "Formats, each a column: tei, html, xhtml, txt (default: these); epub, md, tei-lite …")
  private List<String> formats = List.of("tei", "html", "xhtml", "txt");

  @Option(
      names = "--profile",
      defaultValue = "auto",
      paramLabel = "NAME|FILE",
      description = "Genre: a built-in name or a YAML file (default: ${DEFAULT-VALUE}).")
  private String profile;

  @Option(names = "--authority", paramLabel = "FILE", description = "Your own names; repeatable.")
  private List<String> authorities = List.of();

  @Option(names = "--model", paramLabel = "FILE", description = "A model of incipit train.")
  private List<String> models = List.of();

  @Option(names = "--metadata", paramLabel = "FILE", description = "Table or YAML about the texts.")
  private Optional<String> metadata;

  @Option(names = "--review", paramLabel = "FILE", description = "Follow the answers in it.")
  private Optional<String> review;

  @Option(names = "--encoding", paramLabel = "CS", description = "Encoding of all texts.")
  private Optional<String> encoding;

  @Option(names = "--lang", paramLabel = "TAG", description = "Language of all texts (BCP 47).")
  private Optional<String> language;

  @Option(
      names = "--text-policy",
      defaultValue = "reading",
      paramLabel = "POLICY",
      description = "Plain text as reading, lines or plain (default: ${DEFAULT-VALUE}).")
  private TextPolicy textPolicy;

  @Option(names = "--no-insertions", description = "Leave square brackets out of plain text.")
  private boolean noInsertions;

  @Option(names = "--no-site", description = "Pages do not link to a site over all documents.")
  private boolean noSite;

  @Option(
      names = "--base-url",
      defaultValue = "",
      paramLabel = "URL",
      description = "Address under which the pages will be published.")
  private String baseUrl;

  @Option(
      names = "--recogniser",
      split = ",",
      paramLabel = "ID",
      description = "Use only these recognisers.")
  private List<String> recognisers = List.of();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Reject larger texts; N may end in k, m or g (default: 32m).")
  private Optional<String> maxBytes;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description = "Cut a text off that takes longer; 0: never (default: 600).")
  private Optional<Long> maxSeconds;

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      description = "Reject a text whose outputs are N times its size (default: 200).")
  private Optional<Integer> maxRatio;

  @Option(
      names = "--keep-source",
      description = "Keep the bytes of each text in the table, for packages.")
  private boolean keepSource;

  /**
   * What is sent to the executors, all files read.
   *
   * @throws ConfigurationException when something cannot be
   */
  Settings settings(Configuration hadoop) {
    if (maxBytes.isPresent() && maxBytes.flatMap(Limits::size).filter(n -> n > 0).isEmpty()) {
      throw new ConfigurationException("--max-bytes must be a number, such as 500000, 64k or 32m");
    }
    if (maxSeconds.filter(n -> n < 0).isPresent() || maxRatio.filter(n -> n < 1).isPresent()) {
      throw new ConfigurationException(
          "--max-seconds must not be negative, --max-ratio at least 1");
    }
    language
        .filter(tag -> !LanguageTag.is(tag))
        .ifPresent(
            tag -> {
              throw new ConfigurationException("--lang: not a language tag: " + tag);
            });
    Settings.Builder settings =
        Settings.builder()
            .formats(formats)
            .text(textPolicy, !noInsertions)
            .site(!noSite, baseUrl)
            .recognisers(recognisers)
            .keepSource(keepSource);
    maxBytes.flatMap(Limits::size).ifPresent(settings::maxBytes);
    maxSeconds.ifPresent(settings::maxSeconds);
    maxRatio.ifPresent(settings::maxRatio);
    if (Settings.isBuiltIn(profile)) {
      settings.profile(profile);
    } else {
      add(Settings.Role.PROFILE, profile, hadoop, settings);
    }
    authorities.forEach(name -> add(Settings.Role.AUTHORITY, name, hadoop, settings));
    models.forEach(name -> add(Settings.Role.MODEL, name, hadoop, settings));
    metadata.ifPresent(name -> add(Settings.Role.METADATA, name, hadoop, settings));
    review.ifPresent(name -> add(Settings.Role.REVIEW, name, hadoop, settings));
    encoding.ifPresent(settings::encoding);
    language.ifPresent(settings::language);
    sourceDate().ifPresent(settings::changeDate);
    return settings.build();
  }

  /** The day that {@code SOURCE_DATE_EPOCH} fixes, if it is set. */
  static Optional<String> sourceDate() {
    return Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH")).map(ConvertOptions::day);
  }

  private static String day(String seconds) {
    try {
      Instant moment = Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
      return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    } catch (NumberFormatException | java.time.DateTimeException e) {
      throw new ConfigurationException("SOURCE_DATE_EPOCH must be seconds since 1970", e);
    }
  }

  private static void add(
      Settings.Role role, String name, Configuration hadoop, Settings.Builder settings) {
    Path path = new Path(name);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE);
      if (bytes.length == LARGEST_FILE) {
        throw new ConfigurationException(name + " is larger than " + (LARGEST_FILE >> 20) + " MB");
      }
      settings.file(role, path.getName(), bytes);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException("cannot read " + name + ": " + e.getMessage(), e);
    }
  }
}
