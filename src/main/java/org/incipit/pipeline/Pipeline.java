package org.incipit.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.Processor;
import org.incipit.authority.EnglishWords;
import org.incipit.decode.Digest;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.language.LanguageData;
import org.incipit.language.LanguageGuess;
import org.incipit.metadata.FrontMatter;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.BlockTree;
import org.incipit.model.Doubt;
import org.incipit.model.Kind;
import org.incipit.model.Metadata;
import org.incipit.model.Passage;
import org.incipit.parse.BlockParser;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.Recognisers;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolved;
import org.incipit.resolve.Resolver;
import org.incipit.review.AnnotationDoubts;
import org.incipit.review.AnnotationReplay;
import org.incipit.review.Decisions;
import org.incipit.review.Review;
import org.incipit.review.ReviewRows;
import org.incipit.tei.Provenance;
import org.incipit.tei.TeiDocument;
import org.incipit.tei.TeiWriter;
import org.incipit.text.SourceText;
import org.incipit.validate.TeiValidator;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlSerialiser;

/**
 * The stages in their order, for one document after the other: decode, parse, recognise, resolve,
 * write, validate, export. Compiles what all documents share once, when it is made. Thread-safe.
 */
public final class Pipeline implements Converter {
  /** Id of the format that every other one is made from. */
  public static final String TEI = "tei";

  /** Folder of the schema in the output folder. */
  static final String SCHEMA_FOLDER = "schema";

  private final Configuration configuration;
  private final SourceDecoder decoder;
  private final BlockParser parser;
  private final Recognisers recognisers;
  private final Resolver resolver = new Resolver();
  private final TeiWriter writer;
  private final TeiValidator validator = TeiValidator.bundled();
  private final XmlSerialiser serialiser;
  private final Exports exports;
  private final Provenance provenance;
  private final String fingerprint;

  /**
   * The stages for a configuration.
   *
   * @throws org.incipit.diagnostic.ConfigurationException when a part of it cannot work
   */
  public Pipeline(Configuration configuration) {
    this.configuration = configuration;
    decoder =
        configuration
            .encoding()
            .map(name -> SourceDecoder.declared(name, configuration.limit()))
            .orElseGet(() -> SourceDecoder.detecting(configuration.limit()));
    parser = new BlockParser(configuration.profile(), EnglishWords.bundled());
    Recognisers all = Recognisers.load().withAuthority(configuration.authority());
    recognisers =
        configuration.recognisers().map(all::only).orElse(all).withModels(configuration.models());
    Processor processor = SecureProcessor.create();
    writer = new TeiWriter(processor);
    serialiser = new XmlSerialiser(processor);
    exports =
        new Exports(
            processor,
            configuration.formats().stream().filter(format -> !format.equals(TEI)).toList(),
            configuration.exports());
    provenance =
        new Provenance(
            Version.current(),
            "",
            configuration.profile().name(),
            configuration.digest(),
            configuration.changeDate(),
            recognisers.list().stream()
                .collect(Collectors.toMap(Recogniser::id, Recogniser::description)));
    fingerprint = fingerprint(configuration, exports, provenance);
  }

  private static String fingerprint(Configuration chosen, Exports exports, Provenance provenance) {
    return new Fingerprint()
        .add(Build.current())
        .add(TeiValidator.SCHEMA_VERSION)
        .add(chosen.digest())
        .add(chosen.encoding())
        .add(chosen.language())
        .add(chosen.changeDate())
        .add(chosen.formats())
        .add(exports.fingerprint())
        .add(provenance.recognisers())
        .add(Long.toString(chosen.limit()))
        .digest();
  }

  @Override
  public String fingerprint(String source) {
    return fingerprint(source, configuration.metadata());
  }

  /** The same of a document of which more is said. */
  public String fingerprint(String source, MetadataSource metadata) {
    Fingerprint own = new Fingerprint().add(fingerprint);
    metadata.addTo(own, source);
    if (configuration.review().knows(source)) {
      own.add(Boolean.toString(configuration.review().isReplayed()));
      configuration.review().answers(source).forEach(own::add);
    }
    return own.digest();
  }

  /** What it was made with. */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Name of the schema that every TEI file points at, below the output folder, without the endings
   * {@code .rng} of its grammar and {@code .sch} of its rules.
   */
  public static String schemaName() {
    return SCHEMA_FOLDER + "/incipit-" + TeiValidator.SCHEMA_VERSION;
  }

  @Override
  public Conversion convert(byte[] bytes, String source, String target) {
    return convert(bytes, source, target, configuration.metadata());
  }

  /**
   * The same of a document of which more is said.
   *
   * @param metadata what is said of it, besides what it says itself
   */
  public Conversion convert(byte[] bytes, String source, String target, MetadataSource metadata) {
    List<Diagnostic> found = new ArrayList<>();
    String name = source.substring(source.lastIndexOf('/') + 1);
    Optional<SourceText> text = decoder.decode(bytes, name, found::add);
    Optional<String> sha256 =
        Optional.of(text.map(SourceText::sha256).orElseGet(() -> Digest.sha256(bytes)));
    if (text.isEmpty()) {
      List<Located> findings = found.stream().map(Located::ofFile).toList();
      return new Conversion(sha256, List.of(), findings, Metrics.NONE);
    }
    Review review = configuration.review();
    Decisions asked = review.on(source, text.get(), found::add);
    Made made =
        Replay.of(
            asked, decisions -> make(text.get(), source, target, metadata, decisions), found::add);
    made.found().stream().filter(f -> !made.replayed().settles(f)).forEach(found::add);
    List<Output> outputs = made.valid() ? outputs(made.tei(), found) : List.of();
    List<Located> findings =
        found.stream()
            .sorted(Comparator.comparing(Diagnostic::span).thenComparing(Diagnostic::code))
            .map(d -> Located.in(text.get(), d))
            .toList();
    List<Doubt> doubts = doubts(made);
    return new Conversion(
        sha256,
        outputs,
        findings,
        metrics(made, doubts.size()),
        ReviewRows.of(source, text.get(), doubts, asked, review.answers(source)));
  }

  /** The stages up to validation, with a person's answers. */
  private Made make(
      SourceText text, String source, String target, MetadataSource metadata, Decisions decisions) {
    List<Diagnostic> found = new ArrayList<>();
    AnnotatedText document = annotated(text, source, metadata, decisions, found);
    List<Annotation> candidates =
        AnnotationReplay.apply(
            document, recognisers.recognise(document, found::add), decisions, found::add);
    Resolution resolution = resolver.resolve(document, candidates);
    Decisions replayed = Replay.followed(decisions, found);
    Provenance own =
        replayed.isEmpty()
            ? provenance
            : provenance.withReview(Digest.sha256(replayed.canonical()));
    TeiDocument tei =
        writer.write(target, document, resolution, own.withSchemaHref(schemaFrom(target)));
    found.addAll(validator.validate(tei));
    return new Made(document, resolution, tei, replayed, found);
  }

  private AnnotatedText annotated(
      SourceText text,
      String source,
      MetadataSource saidOf,
      Decisions decisions,
      List<Diagnostic> found) {
    found.addAll(saidOf.problems(source));
    FrontMatter front = FrontMatter.of(text);
    found.addAll(front.findings());
    Metadata said = front.metadata().over(saidOf.of(source));
    Metadata metadata =
        configuration
            .language()
            .map(tag -> MetadataSource.told(said, "dc.language", tag))
            .orElse(said);
    String language =
        metadata
            .get("dc.language")
            .orElseGet(() -> LanguageGuess.of(text.content().substring(front.end())));
    BlockTree tree =
        parser.parse(text, front.end(), LanguageData.of(language), decisions, found::add);
    return AnnotatedText.of(text, tree, language, metadata);
  }

  private static List<Doubt> doubts(Made made) {
    List<Doubt> doubts = new ArrayList<>(made.document().tree().doubts());
    List<Annotation> kept =
        made.document().passages().stream()
            .flatMap(passage -> made.resolution().in(passage.block()).stream())
            .map(Resolved::annotation)
            .toList();
    doubts.addAll(
        AnnotationDoubts.of(made.document(), kept, made.resolution().callouts().keySet()));
    return doubts;
  }

  private List<Output> outputs(TeiDocument tei, List<Diagnostic> found) {
    List<Output> outputs = new ArrayList<>();
    if (configuration.formats().contains(TEI)) {
      outputs.add(new Output(TEI, ".xml", serialiser.serialise(tei.node())));
    }
    outputs.addAll(exports.of(tei, found::add));
    return outputs;
  }

  /** The way from {@code tei/TARGET.xml} to the schema. */
  private static String schemaFrom(String target) {
    long folders = target.chars().filter(c -> c == '/').count() + 1;
    return "../".repeat((int) folders) + schemaName();
  }

  private static Metrics metrics(Made made, int doubtful) {
    AnnotatedText document = made.document();
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    for (Passage passage : document.passages()) {
      made.resolution()
          .in(passage.block())
          .forEach(kept -> kinds.merge(kept.annotation().kind(), 1, Integer::sum));
    }
    Map<String, Integer> annotations = new TreeMap<>();
    kinds.forEach((kind, count) -> annotations.put(kind.name().toLowerCase(Locale.ROOT), count));
    String content = document.source().content();
    return new Metrics(
        content.codePointCount(0, content.length()),
        document.source().lines().count(),
        annotations,
        made.resolution().displaced().size(),
        Optional.of(document.tree().genre()),
        doubtful,
        made.replayed().all().size());
  }
}
