package org.incipit.recognise.names;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incipit.authority.Authority;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Certainty;
import org.incipit.model.Designation;
import org.incipit.model.Kind;
import org.incipit.recognise.Recogniser;

/**
 * Finds persons with their titles, places, organisations and events, and links places to the
 * bundled lists. Immutable.
 */
public final class NamesRecogniser implements Recogniser {
  private static final Decision RULES = new RuleDecision();
  private final UserAuthority user;
  private final boolean learned;
  private final List<LinearModel> added;

  /** With the bundled lists and models. */
  public NamesRecogniser() {
    this(UserAuthority.NONE, true, List.of());
  }

  private NamesRecogniser(UserAuthority user, boolean learned, List<LinearModel> added) {
    this.user = user;
    this.learned = learned;
    this.added = added;
  }

  @Override
  public String id() {
    return "names";
  }

  @Override
  public String description() {
    return "tagged persons, places, organisations and events by rules and lists of names"
        + (learned ? ", weighed by a model learnt from tagged texts" : "");
  }

  /** With a user's authority files, which win over the bundled lists. */
  @Override
  public NamesRecogniser withAuthority(UserAuthority authority) {
    return new NamesRecogniser(authority, learned, added);
  }

  @Override
  public NamesRecogniser byRules() {
    return new NamesRecogniser(user, false, List.of());
  }

  @Override
  public NamesRecogniser withModel(byte[] model) {
    List<LinearModel> all = new ArrayList<>(added);
    all.add(LinearModel.read(ByteBuffer.wrap(model)));
    return new NamesRecogniser(user, true, List.copyOf(all));
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    Authority authority = Authority.bundled();
    Forms forms = new Forms(authority, document.language());
    Tokens tokens = Tokeniser.tokenise(document.passages(), forms, document.language());
    Scene scene = new Scene(tokens, Statistics.of(tokens), authority, document.language());
    Mentions mentions = new Mentions(tokens.size);
    UserNames userNames = new UserNames(user, scene, mentions, sink);
    userNames.run();
    new FixedNames(scene, mentions).run();
    decision(document.language()).decide(scene, mentions);
    List<Mention> all = userNames.confirm(mentions.all());
    PlaceLinker linker = new PlaceLinker(scene, authority.gazetteer(), all);
    List<Annotation> annotations = new ArrayList<>(all.size() * 2);
    for (Mention mention : all) {
      annotate(scene, linker, mention, annotations);
    }
    return annotations.stream();
  }

  private Decision decision(String language) {
    if (!learned) {
      return RULES;
    }
    List<Weights> weights = new ArrayList<>();
    NameModels.of(language).ifPresent(weights::add);
    weights.addAll(added);
    return weights.isEmpty()
        ? RULES
        : new ModelDecision(
            RULES, SumOfWeights.of(weights), NameModels.bodies(language), !added.isEmpty());
  }

  private void annotate(
      Scene scene, PlaceLinker linker, Mention mention, List<Annotation> annotations) {
    Tokens tokens = scene.tokens;
    Certainty cert = mention.cert();
    Optional<AuthorityEntry> entry = mention.entry();
    if (mention.kind() == Kind.PLACE && mention.places() >= 0 && entry.isEmpty()) {
      PlaceLinker.Link link = linker.link(mention);
      entry = link.entry();
      cert = cert.compareTo(link.cert()) > 0 ? cert : link.cert();
    }
    String name = tokens.text(mention.name(), mention.last());
    annotations.add(
        Annotation.mention(
                mention.kind(),
                tokens.span(mention.first(), mention.last()),
                id(),
                cert,
                new Designation(name, entry))
            .because(mention.why()));
    if (mention.name() > mention.first()) {
      annotations.add(
          Annotation.of(Kind.ROLE, tokens.span(mention.first(), mention.name() - 1), id(), cert));
    }
  }
}
