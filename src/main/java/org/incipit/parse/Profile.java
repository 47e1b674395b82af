package org.incipit.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.NearMiss;

/**
 * What kinds of block a genre has, as data. The order of rules is the order in which they are
 * tried. {@code docs/profiles.md} and {@code schema/profile.schema.json} say what each key means.
 *
 * @param name short name, also the built-in file's
 * @param description what it is for, in a line; may be empty
 * @param division value of {@code div/@type} for the whole text
 * @param section value of {@code div/@type} for the divisions in it
 * @param choose names of profiles of which one is chosen by evidence; empty for a genre
 * @param pageBreaks signs that a page starts: {@code form-feed}, {@code leading-space}
 * @param front rules tried once each, in order, at the start of the text
 * @param rules rules tried for every block after that, in this order: what one has named, the next
 *     ones leave alone
 * @param headings lines that are headings wherever they stand, before any rule is asked
 * @param furniture lines that are running heads or feet
 * @param separators lines that part sections
 * @param words words of the user's documents, added to those of the language, by list
 */
public record Profile(
    String name,
    String description,
    String division,
    String section,
    List<String> choose,
    List<String> pageBreaks,
    List<String> front,
    List<String> rules,
    List<Heading> headings,
    List<LinePattern> furniture,
    List<LinePattern> separators,
    Map<String, List<String>> words) {
  /**
   * A line that is a heading.
   *
   * @param pattern what it looks like
   * @param level how deep its division lies, 1 for the highest
   * @param type value of {@code div/@type}, empty for the profile's
   */
  public record Heading(LinePattern pattern, int level, String type) {}

  /** Names of the built-in profiles. */
  public static final List<String> BUILT_IN =
      List.of(
          "auto",
          "speech",
          "letter",
          "minutes",
          "interview",
          "debate",
          "diary",
          "report",
          "article",
          "book",
          "verse",
          "drama",
          "newspaper",
          "plain");

  static final Set<String> GENRES = Set.copyOf(BUILT_IN.subList(1, BUILT_IN.size()));
  static final Set<String> PAGE_BREAKS = Set.of("form-feed", "leading-space");
  static final Set<String> FRONT = Set.of("title", "dateline", "invocation");
  static final Set<String> RULES =
      Set.of(
          "furniture",
          "parts",
          "notes",
          "contents",
          "turns",
          "entries",
          "years",
          "attendance",
          "headings",
          "stage",
          "verse",
          "lists",
          "tables",
          "epigraphs",
          "forms",
          "letter",
          "quotes");

  /** Lists of words of the language files that a profile can add to, by the name it uses. */
  static final Map<String, String> WORD_LISTS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("agenda", "structure.agenda.words"),
                  Map.entry("attendance", "structure.attendance.heads"),
                  Map.entry("bylines", "structure.byline.openers"),
                  Map.entry("contents", "structure.contents.heads"),
                  Map.entry("decisions", "structure.decisions"),
                  Map.entry("notes", "notes.headings"),
                  Map.entry("postscripts", "structure.postscripts"),
                  Map.entry("salutes", "structure.salutes.first"),
                  Map.entry("stage", "structure.stage.verbs"),
                  Map.entry("trailers", "structure.trailers"),
                  Map.entry("valedictions", "structure.valedictions"))));

  public Profile {
    choose = List.copyOf(choose);
    pageBreaks = List.copyOf(pageBreaks);
    front = List.copyOf(front);
    rules = List.copyOf(rules);
    headings = List.copyOf(headings);
    furniture = List.copyOf(furniture);
    separators = List.copyOf(separators);
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** True for what TEI can have as a type. */
  public static boolean isWord(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9_.-]*+");
  }

  /** True when a rule is among those for every block. */
  boolean has(String rule) {
    return rules.contains(rule);
  }

  /** True when this and another profile both have a rule, or neither does. */
  boolean hasAlike(Profile other, String rule) {
    return has(rule) == other.has(rule);
  }

  /** True when another profile names the same lines and words, and looks for furniture alike. */
  boolean namesAlike(Profile other) {
    return hasAlike(other, "furniture")
        && headings.equals(other.headings)
        && furniture.equals(other.furniture)
        && separators.equals(other.separators)
        && words.equals(other.words);
  }

  /** Words to add to those of a language, in lower case, by the name of the language's list. */
  Map<String, List<String>> wordLists() {
    Map<String, List<String>> lists = new TreeMap<>();
    words.forEach(
        (name, list) ->
            lists.put(
                WORD_LISTS.get(name),
                list.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList()));
    return lists;
  }

  /** The same with the lines and words of another profile, which chose this one. */
  Profile with(Profile chooser) {
    return new Profile(
        name,
        description,
        division,
        section,
        choose,
        pageBreaks,
        front,
        rules,
        chooser.headings,
        chooser.furniture,
        chooser.separators,
        chooser.words);
  }

  /**
   * A built-in profile.
   *
   * @throws ConfigurationException when there is none of that name
   */
  public static Profile builtIn(String name) {
    try {
      return parse(source(name), name + ".yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The YAML of a built-in profile, as it stands. */
  public static byte[] source(String name) throws IOException {
    checkBuiltIn(name);
    try (InputStream in =
        Profile.class.getResourceAsStream("/org/incipit/profile/" + name + ".yaml")) {
      return in.readAllBytes();
    }
  }

  /**
   * @throws ConfigurationException when there is no built-in profile of that name
   */
  static void checkBuiltIn(String name) {
    if (!BUILT_IN.contains(name)) {
      throw new ConfigurationException(
          "there is no profile \""
              + name
              + "\""
              + NearMiss.hint(name, BUILT_IN)
              + " there are "
              + String.join(", ", BUILT_IN));
    }
  }

  /**
   * A profile from YAML.
   *
   * @param file name of the file, for messages
   * @throws ConfigurationException when it is not a profile, with line and column
   */
  public static Profile parse(byte[] yaml, String file) {
    return ProfileReader.read(yaml, file);
  }
}
