package org.incipit.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;

/**
 * What kinds of block a genre has, as data. The order of rules is the order in which they are
 * tried.
 *
 * @param name short name, also the built-in file's
 * @param division value of {@code div/@type} for the whole text
 * @param section value of {@code div/@type} for the divisions in it
 * @param choose names of profiles of which one is chosen by evidence; empty for a genre
 * @param pageBreaks signs that a page starts: {@code form-feed}, {@code leading-space}
 * @param front rules tried once each, in order, at the start of the text
 * @param rules rules tried for every block after that, in this order: what one has named, the next
 *     ones leave alone
 */
public record Profile(
    String name,
    String division,
    String section,
    List<String> choose,
    List<String> pageBreaks,
    List<String> front,
    List<String> rules) {
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

  private static final Set<String> GENRES = Set.copyOf(BUILT_IN.subList(1, BUILT_IN.size()));
  private static final Set<String> PAGE_BREAKS = Set.of("form-feed", "leading-space");
  private static final Set<String> FRONT = Set.of("title", "dateline", "invocation");
  private static final Set<String> RULES =
      Set.of(
          "furniture",
          "parts",
          "notes",
          "contents",
          "turns",
          "entries",
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

  /**
   * Checks every word of the profile.
   *
   * @throws ConfigurationException when a part is missing or a word is unknown
   */
  public Profile {
    if (name == null || name.isBlank()) {
      throw new ConfigurationException("profile: 'name' is missing");
    }
    if (division == null || !division.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
      throw new ConfigurationException(
          "profile " + name + ": 'division' must be one word, such as speech");
    }
    section = section == null ? "section" : section;
    if (!section.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
      throw new ConfigurationException(
          "profile " + name + ": 'section' must be one word, such as chapter");
    }
    choose = checked(name, "choose", choose, GENRES);
    pageBreaks = checked(name, "pageBreaks", pageBreaks, PAGE_BREAKS);
    front = checked(name, "front", front, FRONT);
    rules = checked(name, "rules", rules, RULES);
  }

  /**
   * A built-in profile.
   *
   * @throws ConfigurationException when there is none of that name
   */
  public static Profile builtIn(String name) {
    if (!BUILT_IN.contains(name)) {
      throw new ConfigurationException(
          "there is no profile \"" + name + "\"; built in are " + String.join(", ", BUILT_IN));
    }
    try (InputStream in =
        Profile.class.getResourceAsStream("/org/incipit/profile/" + name + ".yaml")) {
      return parse(in.readAllBytes(), name + ".yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A profile from YAML.
   *
   * @param file name of the file, for messages
   * @throws ConfigurationException when it is not a profile, with line and column where it can
   */
  public static Profile parse(byte[] yaml, String file) {
    try {
      return JsonMapper.builder(new YAMLFactory())
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build()
          .readValue(yaml, Profile.class);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof ConfigurationException own) {
        throw own;
      }
      String at =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new ConfigurationException(
          file + at + ": not a profile: " + e.getOriginalMessage().lines().findFirst().orElse(""),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> checked(
      String profile, String key, List<String> words, Set<String> known) {
    if (words == null) {
      return List.of();
    }
    for (String word : words) {
      if (word == null || !known.contains(word)) {
        throw new ConfigurationException(
            "profile "
                + profile
                + ": '"
                + key
                + "' knows no \""
                + word
                + "\"; it can be "
                + String.join(", ", known.stream().sorted().toList()));
      }
    }
    return List.copyOf(words);
  }
}
