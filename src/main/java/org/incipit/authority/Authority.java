package org.incipit.authority;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The bundled lists. Loaded once, when first asked for, then shared by all threads; immutable.
 *
 * @param gazetteer places
 * @param lexicon words and names of persons
 * @param phrasesByLanguage titles, demonyms and cue words by language code; the empty code holds
 *     those of all languages
 */
public record Authority(
    Gazetteer gazetteer, Lexicon lexicon, Map<String, Phrases> phrasesByLanguage) {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr");

  /** Cues whose words are ordinary words in other languages. */
  private static final Set<Cue> OF_ONE_LANGUAGE =
      Set.of(
          Cue.TITLE_ALONE,
          Cue.PLACE_BEFORE,
          Cue.MOTION,
          Cue.PLACE_KIND,
          Cue.LETTERS,
          Cue.SHIP,
          Cue.STREET,
          Cue.FEAST,
          Cue.OF_NAME,
          Cue.SHORT_GIVEN,
          Cue.RANK,
          Cue.DAY,
          Cue.TRADE,
          Cue.UNIT,
          Cue.READING,
          Cue.TOWARD,
          Cue.PERSON_BEFORE,
          Cue.SAYING,
          Cue.ARTICLE,
          Cue.POSSESSIVE,
          Cue.FOND,
          Cue.KIN,
          Cue.CONNECTOR,
          Cue.BODY_LAST,
          Cue.PLACE_LAST,
          Cue.NEVER);

  private static final class Bundled {
    static final Authority INSTANCE = load();
  }

  public Authority {
    phrasesByLanguage = Map.copyOf(phrasesByLanguage);
  }

  public static Authority bundled() {
    return Bundled.INSTANCE;
  }

  /** The phrases for a text in a language, by its BCP 47 tag. */
  public Phrases phrases(String language) {
    String code = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return phrasesByLanguage.getOrDefault(code, phrasesByLanguage.get(""));
  }

  private static Authority load() {
    Map<String, Phrases> phrases = new TreeMap<>();
    phrases.put("", new Phrases());
    LANGUAGES.forEach(language -> phrases.put(language, new Phrases()));
    for (String[] row : Resources.rows("honorifics.tsv")) {
      addTitles(phrases, row[0], row[2], Cue.ofHonorific(row[1]));
      if (row[0].equals("fr")) {
        addSmallTitles(phrases.get("fr"), row[2]);
      }
    }
    for (String[] row : Resources.rows("demonyms.tsv")) {
      for (int i = 1; i < row.length; i++) {
        List<Phrases> tables = List.of(phrases.get(LANGUAGES.get(i - 1)), phrases.get(""));
        add(tables, row[i], Cue.DEMONYM.bit());
      }
    }
    for (String[] row : Resources.rows("cues.tsv")) {
      Cue cue = Cue.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      boolean one = OF_ONE_LANGUAGE.contains(cue) && LANGUAGES.contains(row[1]);
      add(
          one ? List.of(phrases.get(row[1]), phrases.get("")) : phrases.values(),
          row[2],
          cue == Cue.SHORT_GIVEN ? cue.bit() | Cue.ABBREVIATION.bit() : cue.bit());
      if (cue == Cue.TITLE && row[1].equals("fr")) {
        addSmallTitles(phrases.get("fr"), row[2]);
      }
    }
    Gazetteer gazetteer = new Gazetteer(Resources.binary("places.bin"));
    Lexicon lexicon = new Lexicon(Resources.binary("words.bin"));
    addNouns(phrases.get("de"), gazetteer, lexicon);
    return new Authority(gazetteer, lexicon, phrases);
  }

  /** Nouns have capitals in German: those that are on no list of names or cues are never names. */
  private static void addNouns(Phrases german, Gazetteer gazetteer, Lexicon lexicon) {
    for (String[] row : Resources.rows("nouns.de.txt")) {
      Phrases.Phrase noun = Phrases.Phrase.of(row[0]);
      boolean free =
          german.bits(noun.hash()) == 0
              && (lexicon.bits(noun.hash()) & (Lexicon.GIVEN | Lexicon.SURNAME)) == 0
              && gazetteer.find(noun.hash()) < 0;
      if (free) {
        german.add(noun, Cue.NEVER.bit());
      }
    }
  }

  /** Forms of one or two letters each are words or initials in other languages. */
  private static void addTitles(
      Map<String, Phrases> phrases, String language, String forms, long bits) {
    for (String form : forms.split("\\|")) {
      boolean word = Stream.of(MatchKey.of(form).split(" ")).anyMatch(part -> part.length() > 2);
      boolean everywhere = word || !LANGUAGES.contains(language);
      add(
          everywhere ? phrases.values() : List.of(phrases.get(language), phrases.get("")),
          form,
          bits);
    }
  }

  private static void addSmallTitles(Phrases french, String forms) {
    for (String form : forms.split("\\|")) {
      if (Character.isLowerCase(form.charAt(0))) {
        french.add(form, Cue.TITLE_SMALL.bit());
      }
    }
  }

  private static void add(Iterable<Phrases> tables, String forms, long bits) {
    for (String form : forms.split("\\|")) {
      Phrases.Phrase phrase = Phrases.Phrase.of(form);
      tables.forEach(table -> table.add(phrase, bits));
    }
  }
}
