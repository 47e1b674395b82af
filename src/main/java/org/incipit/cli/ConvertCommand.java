package org.incipit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.authority.AuthorityFile;
import org.incipit.authority.UserAuthority;
import org.incipit.decode.Digest;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.NearMiss;
import org.incipit.language.LanguageTag;
import org.incipit.metadata.SideTable;
import org.incipit.parse.Profile;
import org.incipit.pipeline.AnthologyFile;
import org.incipit.pipeline.Configuration;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.Limits;
import org.incipit.pipeline.MetadataSource;
import org.incipit.pipeline.MetadataUse;
import org.incipit.pipeline.OutputFolder;
import org.incipit.pipeline.Pipeline;
import org.incipit.pipeline.ReviewFile;
import org.incipit.pipeline.SiteFolder;
import org.incipit.recognise.names.NameTraining;
import org.incipit.review.Review;
import org.incipit.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plain text to TEI and its exports. */
@Command(
    name = "convert",
    sortOptions = false,
    description = "Convert plain text to TEI, HTML, XHTML, EPUB and plain text.",
    footer = {
      "",
      "INPUT is a file, a folder (its *.txt, recursively), a glob, or - for standard input;",
      "@FILE takes arguments from FILE, one a line.",
      "Exit: 0 good, 1 some rejected, 2 usage, 3 configuration or environment, 4 internal, 5 locked."
    })
final class ConvertCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Settings settings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "What to convert.")
  private List<String> inputs;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "Formats, with commas between: tei, html, xhtml, epub, txt (default: these);"
              + " md, tei-lite, tei-dtabf, tei-parla, tei-evt.")
  private List<String> formats = Formats.ALL;

  @Mixin private RunOptions options;

  @Option(
      names = "--no-site",
      description = "Make no home, lists, timeline, map and search for the HTML pages.")
  private boolean noSite;

  @Option(
      names = "--site-title",
      paramLabel = "TEXT",
      description = "What the site is called (default: Digital edition, in its language).")
  private Optional<String> siteTitle;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      defaultValue = "auto",
      description =
          "Genre: a built-in name or a YAML file; auto chooses by evidence (default: ${DEFAULT-VALUE}).")
  private String profile;

  @Option(
      names = "--authority",
      paramLabel = "FILE",
      description =
          "Your persons, places and organisations: TSV, CSV, TEI, JSON; the first file wins.")
  private List<String> authorities = List.of();

  @Option(
      names = "--metadata",
      paramLabel = "FILE",
      description =
          "Table (CSV, TSV: filename, dc.title, dc.creator …; a row an input) or YAML with them for"
              + " all inputs, and under files: for single.")
  private Optional<String> metadata;

  @Option(
      names = "--encoding",
      paramLabel = "CS",
      description = "Encoding of the inputs; without it, Unicode or a detected one with a warning.")
  private Optional<String> encoding;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the inputs (BCP 47); without it, guessed for each.")
  private Optional<String> language;

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description =
          "Follow the answers in this review file; none ignores all (default: OUT/review.tsv).")
  private Optional<String> review;

  @Option(
      names = "--recogniser",
      paramLabel = "ID",
      split = ",",
      description =
          "Use only these recognisers, with commas between; rules: decide by rules, without models.")
  private List<String> recognisers = List.of();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model made by incipit train, added to the one that is built in.")
  private List<String> models = List.of();

  @Option(
      names = "--anthology",
      paramLabel = "TITLE",
      arity = "0..1",
      fallbackValue = "",
      description = "Also make one EPUB of all documents, OUT/anthology.epub, with this title.")
  private Optional<String> anthology;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take values for options and metadata from FILE (default: incipit.yaml).")
  private Optional<String> config;

  @Option(names = "--no-config", description = "Read no configuration.")
  private boolean noConfig;

  ConvertCommand(Terminal terminal, Settings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  @Override
  public Integer call() throws LockedRun, InterruptedException {
    configureLists();
    return options.watch ? watch().run(this::once) : once();
  }

  /** Lists of files are no default that a command line could tell apart. */
  private void configureLists() {
    if (!spec.commandLine().getParseResult().hasMatchedOption("--authority")) {
      authorities = settings.all("authority");
    }
    if (!spec.commandLine().getParseResult().hasMatchedOption("--model")) {
      models = settings.all("model");
    }
  }

  private int once() throws LockedRun, InterruptedException {
    List<String> chosen = formats == null ? Formats.ALL : List.copyOf(new LinkedHashSet<>(formats));
    Formats.unknown(chosen, Formats.ALL)
        .or(() -> options.complaint(chosen))
        .or(() -> SiteOptions.complaint(options.baseUrl))
        .or(this::badLanguage)
        .or(() -> badAnthology(chosen))
        .ifPresent(
            complaint -> {
              throw new ParameterException(spec.commandLine(), complaint);
            });
    ReviewFile answers = answers();
    Configuration configuration = configuration(chosen, answers.review());
    BatchRun run =
        batch(
            chosen,
            Optional.of(answers),
            configuration.metadata().side().map(MetadataUse::new),
            anthology.map(
                title -> new AnthologyFile(title, options.exports(chosen, makesSite(chosen)))));
    BatchRun.Extras theme = Theme.of(chosen, options, terminal.workingFolder());
    Site.Options wanted = SiteOptions.of(siteTitle, options.baseUrl);
    return run.run(
        new Pipeline(configuration),
        folder -> {
          writeSchema(folder);
          theme.write(folder);
        },
        (folder, tell) -> {
          if (makesSite(chosen)) {
            new SiteFolder(folder, wanted, options.threads(), tell).make(options.force);
          }
        });
  }

  /** The output folder as it was named. */
  String output() {
    return options.output;
  }

  /** Looks for changes of the inputs and of every file that outputs depend on. */
  Watch watch() {
    List<String> others = new ArrayList<>(authorities);
    others.addAll(models);
    metadata.ifPresent(others::add);
    settings.file().ifPresent(others::add);
    options.theme.ifPresent(others::add);
    if (!Profile.BUILT_IN.contains(profile)) {
      others.add(profile);
    }
    Path folder = terminal.workingFolder();
    Path answers = folder.resolve(review.orElse(options.output + "/" + ReviewFile.NAME));
    BatchRun run = batch(formats, Optional.empty(), Optional.empty(), Optional.empty());
    return new Watch(
        terminal.interrupt(),
        run::scan,
        others.stream().map(folder::resolve).toList(),
        List.of(answers));
  }

  private BatchRun batch(
      List<String> chosen,
      Optional<ReviewFile> answers,
      Optional<MetadataUse> use,
      Optional<AnthologyFile> anthologyFile) {
    return new BatchRun(
        terminal,
        options,
        "convert",
        inputs,
        ".txt",
        chosen,
        limits(),
        answers,
        use,
        anthologyFile);
  }

  private boolean makesSite(List<String> chosen) {
    return !noSite && chosen.contains("html") && chosen.contains(Pipeline.TEI);
  }

  private Limits limits() {
    return options.limits(SourceDecoder.DEFAULT_LIMIT);
  }

  private Optional<String> badLanguage() {
    return language
        .filter(tag -> !LanguageTag.is(tag))
        .map(tag -> "--lang: not a language tag such as en, de-CH or fa-Arab: " + tag);
  }

  private Optional<String> badAnthology(List<String> chosen) {
    return anthology
        .filter(title -> !chosen.contains(Pipeline.TEI) || options.toStandardOutput())
        .map(title -> "--anthology: it is made of the TEI in OUT, so name tei among the formats");
  }

  private Configuration configuration(List<String> chosen, Review answered) {
    ByteArrayOutputStream digested = new ByteArrayOutputStream();
    byte[] profileBytes = profileBytes();
    digested.writeBytes(profileBytes);
    UserAuthority authority = authority(digested);
    List<byte[]> learned = new ArrayList<>();
    for (String file : models) {
      byte[] bytes = read(file);
      digested.writeBytes(bytes);
      learned.add(bytes);
    }
    return new Configuration(
        Profile.parse(profileBytes, profile),
        Digest.sha256(digested.toByteArray()),
        encoding,
        language,
        metadataSource(),
        authority,
        answered,
        recognisers.isEmpty() ? Optional.empty() : Optional.of(new HashSet<>(recognisers)),
        models(learned),
        chosen,
        options.exports(chosen, makesSite(chosen)),
        SourceDate.of(terminal)
            .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate().toString()),
        limits().bytes());
  }

  private MetadataSource metadataSource() {
    MetadataSource side =
        metadata
            .map(file -> MetadataSource.parse(read(file, SideTable.LARGEST), file))
            .orElse(MetadataSource.NONE);
    return side.over(settings.metadata());
  }

  private UserAuthority authority(ByteArrayOutputStream digested) {
    try {
      List<AuthorityFile> files = new ArrayList<>();
      for (String file : authorities) {
        byte[] bytes = read(file);
        digested.writeBytes(bytes);
        files.add(AuthorityFile.read(file, bytes));
      }
      return UserAuthority.of(files);
    } catch (OutOfMemoryError e) {
      throw new ConfigurationException(
          "the authority files need more memory than there is; keep the entries whose names your"
              + " texts have, or raise it: JAVA_OPTS=-Xmx4g",
          e);
    }
  }

  private List<byte[]> models(List<byte[]> learned) {
    for (int i = 0; i < learned.size(); i++) {
      if (!NameTraining.isModel(learned.get(i))) {
        throw new ConfigurationException(
            models.get(i) + " is no model; incipit train makes one from tagged texts");
      }
    }
    return learned;
  }

  /** What a person has filled in. */
  private ReviewFile answers() {
    boolean ignored = review.filter("none"::equals).isPresent();
    Optional<String> named = review.filter(file -> !ignored);
    if (named.isEmpty() && options.toStandardOutput()) {
      return ReviewFile.none();
    }
    String shown = named.orElse(options.output + "/" + ReviewFile.NAME);
    try {
      return ReviewFile.read(
          named.map(terminal.workingFolder()::resolve),
          terminal.workingFolder().resolve(options.output).resolve(ReviewFile.NAME),
          !ignored,
          shown);
    } catch (ConfigurationException e) {
      if (ignored) {
        return ReviewFile.none();
      }
      throw e;
    } catch (IOException e) {
      throw new ConfigurationException(
          "cannot read " + shown + ": " + IoReason.of(e) + settings.whereNamed(shown), e);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + shown, e);
    }
  }

  /** A built-in profile is YAML too, so that its digest says which one it was. */
  private byte[] profileBytes() {
    boolean word = profile.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    if (word && !Profile.BUILT_IN.contains(profile) && !Files.exists(terminal.path(profile))) {
      throw new ConfigurationException(
          "there is no profile \""
              + profile
              + "\""
              + NearMiss.hint(profile, Profile.BUILT_IN)
              + " there are "
              + String.join(", ", Profile.BUILT_IN)
              + ", or name a file"
              + settings.whereNamed(profile));
    }
    return Profile.BUILT_IN.contains(profile)
        ? resource("/org/incipit/profile/" + profile + ".yaml")
        : read(profile);
  }

  private byte[] read(String file, long most) {
    try {
      if (Files.size(terminal.workingFolder().resolve(file)) > most) {
        throw new ConfigurationException(file + " is larger than " + (most >> 20) + " MB");
      }
      return read(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          "cannot read " + file + ": " + IoReason.of(e) + settings.whereNamed(file), e);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + file, e);
    }
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(terminal.workingFolder().resolve(file));
    } catch (IOException e) {
      throw new ConfigurationException(
          "cannot read " + file + ": " + IoReason.of(e) + settings.whereNamed(file), e);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + file, e);
    }
  }

  private static void writeSchema(OutputFolder folder) throws IOException {
    for (String ending : List.of(".rng", ".sch")) {
      byte[] schema = resource("/org/incipit/schema/incipit" + ending);
      folder.write(List.of(new OutputFolder.Entry(Pipeline.schemaName() + ending, schema)));
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = ConvertCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ConfigurationException("this build holds no " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + name, e);
    }
  }
}
