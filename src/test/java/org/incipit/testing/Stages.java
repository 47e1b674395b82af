package org.incipit.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.sf.saxon.s9api.Processor;
import org.incipit.authority.EnglishWords;
import org.incipit.authority.UserAuthority;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.language.LanguageData;
import org.incipit.language.LanguageGuess;
import org.incipit.metadata.FrontMatter;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Metadata;
import org.incipit.parse.BlockParser;
import org.incipit.parse.Profile;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.Recognisers;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolver;
import org.incipit.review.Decisions;
import org.incipit.tei.Provenance;
import org.incipit.tei.TeiDocument;
import org.incipit.tei.TeiWriter;
import org.incipit.text.SourceText;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlSerialiser;

/** The stages from bytes to TEI for tests, made once and shared. */
public final class Stages {
  private static final Processor PROCESSOR = SecureProcessor.create();
  private static final TeiWriter WRITER = new TeiWriter(PROCESSOR);
  private static final XmlSerialiser SERIALISER = new XmlSerialiser(PROCESSOR);
  private static final Recognisers RECOGNISERS = Recognisers.load();

  private Stages() {}

  /**
   * One text and what its user says of it.
   *
   * @param profile name of a profile that comes with the program
   */
  public record Input(String text, String profile, Metadata metadata, UserAuthority authority) {}

  /**
   * What came of one text.
   *
   * @param xml the TEI, serialised
   */
  public record Converted(
      SourceText source,
      AnnotatedText document,
      Resolution resolution,
      TeiDocument tei,
      String xml,
      List<Diagnostic> diagnostics) {}

  public static Processor processor() {
    return PROCESSOR;
  }

  public static Converted convert(String text, String profile) {
    return convert(text, profile, Optional.empty());
  }

  /**
   * Converts a text.
   *
   * @param shuffle when given, candidates reach the resolver in a random order
   */
  public static Converted convert(String text, String profile, Optional<Random> shuffle) {
    return convert(new Input(text, profile, Metadata.NONE, UserAuthority.NONE), shuffle);
  }

  /** Converts a text with what its user says of it. */
  public static Converted convert(Input input) {
    return convert(input, Optional.empty());
  }

  private static Converted convert(Input input, Optional<Random> shuffle) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SourceText source =
        SourceDecoder.declared("UTF-8", 1 << 28)
            .decode(input.text().getBytes(StandardCharsets.UTF_8), "example.txt", diagnostics::add)
            .orElseThrow(() -> new AssertionError("refused: " + diagnostics));
    FrontMatter front = FrontMatter.of(source);
    diagnostics.addAll(front.findings());
    Metadata metadata = front.metadata().over(input.metadata());
    String language =
        metadata
            .get("dc.language")
            .orElseGet(() -> LanguageGuess.of(source.content().substring(front.end())));
    AnnotatedText document =
        AnnotatedText.of(
            source,
            new BlockParser(Profile.builtIn(input.profile()), EnglishWords.bundled())
                .parse(
                    source,
                    front.end(),
                    LanguageData.of(language),
                    Decisions.NONE,
                    diagnostics::add),
            language,
            metadata);
    Recognisers recognisers =
        input.authority().isEmpty() ? RECOGNISERS : RECOGNISERS.withAuthority(input.authority());
    List<Annotation> candidates =
        new ArrayList<>(recognisers.recognise(document, diagnostics::add));
    shuffle.ifPresent(random -> Collections.shuffle(candidates, random));
    Resolution resolution = new Resolver().resolve(document, candidates);
    TeiDocument tei = WRITER.write("example", document, resolution, provenance(input.profile()));
    String xml = new String(SERIALISER.serialise(tei.node()), StandardCharsets.UTF_8);
    return new Converted(source, document, resolution, tei, xml, diagnostics);
  }

  private static Provenance provenance(String profile) {
    Map<String, String> descriptions = new TreeMap<>();
    for (Recogniser recogniser : RECOGNISERS.list()) {
      descriptions.put(recogniser.id(), recogniser.description());
    }
    return new Provenance("0", "", profile, "0".repeat(64), Optional.empty(), descriptions);
  }
}
