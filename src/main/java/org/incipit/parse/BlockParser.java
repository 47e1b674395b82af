package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.Dictionary;
import org.incipit.language.LanguageData;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.BlockTree;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;
import org.incipit.review.Answer;
import org.incipit.review.Decisions;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/** Cuts a text into blocks as a profile says. Immutable, shared by threads. */
public final class BlockParser {
  /** What a person can call a text. */
  private static final List<String> GENRES =
      Profile.BUILT_IN.stream().map(name -> name.equals("auto") ? Genres.NONE : name).toList();

  private final Profile profile;
  private final Dictionary dictionary;
  private final Map<String, Profile> read = new ConcurrentHashMap<>();

  /**
   * A parser for a profile.
   *
   * @param dictionary is asked whether a word that a line end cuts is one
   * @throws org.incipit.diagnostic.ConfigurationException when it chooses among profiles that do
   *     not exist
   */
  public BlockParser(Profile profile, Dictionary dictionary) {
    this.profile = profile;
    this.dictionary = dictionary;
    profile.choose().forEach(Profile::checkBuiltIn);
  }

  /** The blocks of one text on which nobody decided anything. */
  public BlockTree parse(SourceText source, LanguageData language, DiagnosticSink sink) {
    return parse(source, language, Decisions.NONE, sink);
  }

  /** The blocks of one text without front matter. */
  public BlockTree parse(
      SourceText source, LanguageData language, Decisions decisions, DiagnosticSink sink) {
    return parse(source, 0, language, decisions, sink);
  }

  /**
   * The blocks of one text.
   *
   * @param source a text that holds at least one character that is not white
   * @param metadataEnd where the front matter ends that says what the text is; 0 for none. It
   *     becomes a block of its own, and the text is read as if it began behind
   * @param language the language whose word lists the rules use
   * @param decisions what a person decided on it
   * @param sink takes findings
   * @return a tree whose blocks and the white space between them tile the text
   */
  public BlockTree parse(
      SourceText source,
      int metadataEnd,
      LanguageData language,
      Decisions decisions,
      DiagnosticSink sink) {
    Layout layout = Layout.of(source, metadataEnd);
    Optional<Genre> said = said(decisions, sink);
    Profile start = said.map(genre -> of(genre.name())).orElse(profile);
    Parse parse = new Parse(layout, language, start, dictionary, decisions);
    BlockTree tree;
    if (said.isPresent() || profile.choose().isEmpty()) {
      Genre named = new Genre(profile.name(), Certainty.HIGH, "named by the user");
      tree = parse.tree(said.orElse(named), sink);
    } else {
      Genre genre = parse.genre(profile.choose());
      tree = parse.with(of(genre.name()), language).tree(genre, sink);
    }
    BlockTree marked = PassageLanguages.marked(tree, source, language.tag());
    BlockTree whole = RunInLists.marked(marked, source, language);
    return metadataEnd == 0 ? whole : withMetadata(whole, new Span(0, metadataEnd));
  }

  /** The front matter before what else there is, in a front of its own where there is none. */
  private static BlockTree withMetadata(BlockTree tree, Span matter) {
    Block metadata =
        Block.of(BlockKind.AB, "", Map.of("type", "metadata"), List.of(matter), List.of());
    List<Block> parts = new ArrayList<>(tree.parts());
    List<Block> inFront = new ArrayList<>(List.of(metadata));
    Map<String, String> attributes = Map.of();
    if (parts.get(0).kind() == BlockKind.FRONT) {
      Block front = parts.remove(0);
      inFront.addAll(front.children());
      attributes = front.attributes();
    }
    parts.add(0, Block.of(BlockKind.FRONT, "", attributes, List.of(), inFront));
    return tree.withParts(parts);
  }

  /** The genre that a person named. */
  private Optional<Genre> said(Decisions decisions, DiagnosticSink sink) {
    Optional<Answer> answer = decisions.genre();
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    String name = answer.get().value().toLowerCase(Locale.ROOT);
    if (!GENRES.contains(name)
        && !profile.choose().contains(name)
        && !name.equals(profile.name())) {
      Decisions.refuse(answer.get(), "a text can be " + String.join(", ", GENRES), sink);
      return Optional.empty();
    }
    return Optional.of(new Genre(name, Certainty.HIGH, "decided by a person"));
  }

  private Profile of(String genre) {
    if (genre.equals(profile.name()) || genre.equals(Genres.NONE)) {
      return profile;
    }
    return read.computeIfAbsent(genre, Profile::builtIn).with(profile);
  }
}
