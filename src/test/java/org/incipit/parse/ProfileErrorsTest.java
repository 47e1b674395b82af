package org.incipit.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake in a profile has its place, what is allowed there, and what was perhaps meant. */
class ProfileErrorsTest {
  private static final String PROFILES =
      "auto, speech, letter, minutes, interview, debate, diary, report, article, book, verse,"
          + " drama, newspaper, plain";

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of(
            "nam: x",
            "1:1: there is no key \"nam\"; did you mean \"name\"? there are name, description,"
                + " extends, division, section, choose, pageBreaks, front, rules, headings,"
                + " furniture, separators, words"),
        Arguments.of(
            "division: x", "1:1: \"name\" is missing; add a line such as name: council-minutes"),
        Arguments.of(
            "name: x",
            "1:1: \"division\" is missing; add a line such as division: minutes, or extends:"
                + " minutes"),
        Arguments.of(
            "name: x\nextends: reprt",
            "2:10: there is no profile \"reprt\"; did you mean \"report\"? there are " + PROFILES),
        Arguments.of(
            "name: x\ndivision: d\nfront: [title, epitaph]",
            "3:16: there is no rule for the front \"epitaph\"; there are dateline, invocation,"
                + " title"),
        Arguments.of(
            "name: x\ndivision: d\npageBreaks:\n  - formfeed",
            "4:5: there is no sign of a page \"formfeed\"; did you mean \"form-feed\"? there are"
                + " form-feed, leading-space"),
        Arguments.of("name: [a]", "1:7: \"name\" must be one value"),
        Arguments.of("name:", "1:6: \"name\" has no value"),
        Arguments.of(
            "name: two words",
            "1:7: \"name\" must be one word of letters, digits, full stops, hyphens and"
                + " underscores, not \"two words\""),
        Arguments.of(
            "name: x\ndivision: d\nrules: notes",
            "3:8: \"rules\" must be a list, such as [one, two]"),
        Arguments.of(
            "name: x\ndivision: d\nrules: [notes, turns, notes]",
            "3:23: \"notes\" stands in \"rules\" twice"),
        Arguments.of(
            "name: x\ndivision: d\nname: y", "3:1: \"name\" is given twice, first on line 1"),
        Arguments.of("- a", "1:1: a profile is made of keys with values, such as name: minutes"),
        Arguments.of("", "1:1: a profile is made of keys with values, such as name: minutes"),
        Arguments.of(
            "name: x\n division: d", "2:10: not YAML: mapping values are not allowed here"),
        Arguments.of("name: x\n\tdivision: d", "2:1: not YAML: a tab; indent with spaces"),
        Arguments.of(
            "name: x\ndescription: \"y\ndivision: d",
            "2:14: not YAML: a quotation mark opens here and is not closed"),
        Arguments.of("name: @x", "1:7: not YAML: found character '@' that cannot start any token."),
        Arguments.of(
            "name: x\ndivision: d\nheadings: [ITEM]",
            "3:12: a heading is written {pattern: \"ITEM {number} {text}\", level: 1}"),
        Arguments.of(
            "name: x\ndivision: d\nheadings: [{level: 1}]", "3:12: \"pattern\" is missing"),
        Arguments.of(
            "name: x\ndivision: d\nheadings: [{pattern: A, levl: 1}]",
            "3:25: there is no key of a heading \"levl\"; did you mean \"level\"? there are"
                + " pattern, level, type"),
        Arguments.of(
            "name: x\ndivision: d\nheadings: [{pattern: A, level: 12}]",
            "3:32: \"level\" must be from 1 to 9, not 12"),
        Arguments.of(
            "name: x\ndivision: d\nseparators: [\"A {nummer}\"]",
            "3:14: the pattern \"A {nummer}\" cannot be read: there is no {nummer}; did you mean"
                + " \"number\"? there are {letter}, {number}, {roman}, {text}, {word}"),
        Arguments.of(
            "name: x\ndivision: d\nfurniture: [\"A {number\"]",
            "3:13: the pattern \"A {number\" cannot be read: a brace opens and nothing closes it;"
                + " for a brace itself write {{"),
        Arguments.of(
            "name: x\ndivision: d\nfurniture: [\"{text}\"]",
            "3:13: the pattern \"{text}\" cannot be read: it would fit any line; give a word or a"
                + " {number}"),
        Arguments.of(
            "name: x\ndivision: d\nfurniture: [\"A {text}{word}\"]",
            "3:13: the pattern \"A {text}{word}\" cannot be read: behind {text} there must be"
                + " words, or the end"),
        Arguments.of(
            "name: x\ndivision: d\nwords: {agend: [a]}",
            "3:9: there is no list of words \"agend\"; did you mean \"agenda\"? there are agenda,"
                + " attendance, bylines, contents, decisions, notes, postscripts, salutes, stage,"
                + " trailers, valedictions"),
        Arguments.of(
            "name: x\ndivision: d\nwords: [a]",
            "3:8: \"words\" must be lists under names, such as agenda: [Item]"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatAndWhere(String yaml, String message) {
    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("p.yaml:" + message);
  }

  private static Profile parse(String yaml) {
    return Profile.parse(yaml.getBytes(StandardCharsets.UTF_8), "p.yaml");
  }

  @Test
  void whatIsGivenTakesThePlaceOfWhatIsExtended() {
    Profile base = Profile.builtIn("report");
    Profile own =
        parse(
            "name: own\nextends: report\nsection: chapter\nrules: [headings]\n"
                + "words: {notes: [Quellen], salutes: [Ahoy]}");
    assertThat(own.division()).isEqualTo(base.division());
    assertThat(own.front()).isEqualTo(base.front());
    assertThat(own.section()).isEqualTo("chapter");
    assertThat(own.rules()).containsExactly("headings");
    assertThat(own.wordLists())
        .isEqualTo(
            Map.of(
                "notes.headings", List.of("quellen"), "structure.salutes.first", List.of("ahoy")));
  }
}
