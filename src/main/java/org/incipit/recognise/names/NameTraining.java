package org.incipit.recognise.names;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incipit.authority.Authority;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Kind;
import org.incipit.model.TaggedText;
import org.incipit.text.Span;

/** Learns the weights of a model from texts in which the names are marked. */
public final class NameTraining {
  private static final int PASSES = 10;

  /** Features that weigh less than this, of weights up to some hundreds, change nothing. */
  private static final float LEAST = 2;

  /** The margin of additions: a user has few texts, and means what they say. */
  private static final float FIRM = 20;

  private NameTraining() {}

  /**
   * A model that stands alone, such as those that are bundled.
   *
   * @param texts all of one language
   * @return the file of the model
   */
  public static byte[] fresh(List<TaggedText> texts) {
    Trainer trainer = new Trainer(Optional.empty(), 1);
    return learn(trainer, texts, NameModels.bodies(code(texts)), LEAST, Trust.in(code(texts)));
  }

  /**
   * A small model that is added to the bundled one of its language.
   *
   * @param texts all of one language
   * @return the file of the model
   */
  public static byte[] addition(List<TaggedText> texts) {
    Trainer trainer = new Trainer(NameModels.of(code(texts)), FIRM);
    return learn(trainer, texts, true, LinearModel.STEP, Trust.NONE);
  }

  /** True when these bytes are the file of a model. */
  public static boolean isModel(byte[] bytes) {
    try {
      LinearModel.read(ByteBuffer.wrap(bytes));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String code(List<TaggedText> texts) {
    return texts.isEmpty() ? "" : texts.get(0).language().split("-", 2)[0];
  }

  private static byte[] learn(
      Trainer trainer, List<TaggedText> texts, boolean bodies, float least, Trust trust) {
    for (TaggedText text : texts) {
      add(trainer, text, bodies);
    }
    trainer.train(PASSES);
    return trainer.model(least, trust);
  }

  private static void add(Trainer trainer, TaggedText text, boolean bodies) {
    AnnotatedText document = text.document();
    Authority authority = Authority.bundled();
    Forms forms = new Forms(authority, text.language());
    Tokens tokens = Tokeniser.tokenise(document.passages(), forms, text.language());
    Scene scene = new Scene(tokens, Statistics.of(tokens), authority, text.language());
    Mentions ruled = new Mentions(tokens.size);
    new RuleDecision().decide(scene, ruled);
    WordSurnames words = new WordSurnames(scene);
    Mentions settled = new Mentions(tokens.size);
    for (Mention mention : ruled.outer()) {
      if (ModelDecision.settled(scene, words, mention, NameModels.bodies(text.language()))) {
        settled.add(mention);
      }
    }
    trainer.add(
        scene,
        new RuleTags(ruled, tokens.size),
        new ActiveRuns(scene, settled),
        tags(tokens, text, bodies));
  }

  /** The right tag of each token; a token that a name only touches is part of it. */
  private static byte[] tags(Tokens tokens, TaggedText text, boolean bodies) {
    byte[] tags = new byte[tokens.size];
    List<TaggedText.TaggedSpan> names = outermost(text.names());
    int n = 0;
    for (int i = 0; i < tokens.size; i++) {
      Span token = tokens.span(i, i);
      while (n < names.size() && names.get(n).span().end() <= token.start()) {
        n++;
      }
      if (n < names.size() && names.get(n).span().start() < token.end()) {
        tags[i] = (byte) tag(tokens, i, tags, names.get(n), bodies);
      }
    }
    return tags;
  }

  private static List<TaggedText.TaggedSpan> outermost(List<TaggedText.TaggedSpan> names) {
    List<TaggedText.TaggedSpan> outer = new ArrayList<>();
    int end = 0;
    for (TaggedText.TaggedSpan name : names) {
      if (Tag.first(name.kind()) != Tag.OUTSIDE && name.span().start() >= end) {
        outer.add(name);
        end = name.span().end();
      }
    }
    return outer;
  }

  private static int tag(
      Tokens tokens, int i, byte[] tags, TaggedText.TaggedSpan name, boolean bodies) {
    if (name.kind() == Kind.ORGANISATION && !bodies) {
      return Tag.OUTSIDE;
    }
    int first = Tag.first(name.kind());
    boolean later =
        i > 0
            && tags[i - 1] != Tag.OUTSIDE
            && tokens.span(i - 1, i - 1).end() > name.span().start();
    return later ? Tag.later(first) : first;
  }
}
