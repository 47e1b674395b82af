package org.incipit.parse;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.Dictionary;
import org.incipit.language.LanguageData;
import org.incipit.model.BlockTree;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;
import org.incipit.text.SourceText;

/** Cuts a text into blocks as a profile says. Immutable, shared by threads. */
public final class BlockParser {
  private final Profile profile;
  private final Dictionary dictionary;
  private final Map<String, Profile> choice;

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
    this.choice =
        profile.choose().stream().collect(Collectors.toMap(Function.identity(), Profile::builtIn));
  }

  /**
   * The blocks of one text.
   *
   * @param source a text that holds at least one character that is not white
   * @param language the language whose word lists the rules use
   * @param sink takes findings
   * @return a tree whose blocks and the white space between them tile the text
   */
  public BlockTree parse(SourceText source, LanguageData language, DiagnosticSink sink) {
    Layout layout = Layout.of(source);
    if (choice.isEmpty()) {
      Genre named = new Genre(profile.name(), Certainty.HIGH, "named by the user");
      return PassageLanguages.marked(
          new Parse(layout, language, profile, dictionary).tree(named, sink),
          source,
          language.tag());
    }
    Genre genre = new Parse(layout, language, profile, dictionary).genre(profile.choose());
    Profile chosen = choice.getOrDefault(genre.name(), profile);
    return PassageLanguages.marked(
        new Parse(layout, language, chosen, dictionary).tree(genre, sink), source, language.tag());
  }
}
