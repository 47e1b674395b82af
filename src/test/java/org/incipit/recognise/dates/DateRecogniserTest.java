package org.incipit.recognise.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRecogniserTest {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "la", "fa", "ar");

  /** Rows of {@code dates/LANG.txt}: a text in a line, then its dates, indented. */
  static Stream<Arguments> cases() {
    return LANGUAGES.stream().flatMap(DateRecogniserTest::casesOf);
  }

  private static Stream<Arguments> casesOf(String language) {
    List<Arguments> cases = new ArrayList<>();
    String text = "";
    List<String> dates = List.of();
    for (String line : lines("/dates/" + language + ".txt")) {
      if (line.startsWith("    ")) {
        dates.add(line.strip());
      } else if (!line.isEmpty() && !line.startsWith("# ")) {
        text = line.replace("\\n", "\n");
        dates = new ArrayList<>();
        cases.add(Arguments.of(language, text, dates));
      }
    }
    return cases.stream();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = DateRecogniserTest.class.getResourceAsStream(resource)) {
      return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void everyDateHasItsSpanAndValue(String language, String text, List<String> dates) {
    assertThat(Texts.read(language, text).lines()).containsExactlyElementsOf(dates);
  }

  @Test
  void everyLanguageHasCases() {
    assertThat(LANGUAGES).allSatisfy(language -> assertThat(casesOf(language)).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"})
  void theLocaleOfTheMachineChangesNothing(String tag) {
    String text = "On 24 JUNI 1848, 24 April 1848 and 15 Khordad 1342; in about two days.";
    List<String> expected = Texts.read("en", text).lines();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(Texts.read("en", text).lines()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(expected)
        .contains(
            "[24 April 1848] when=1848-04-24",
            "[15 Khordad 1342] calendar=#persian datingMethod=#persian when=1963-06-05"
                + " when-custom=1342-03-15");
  }

  @Test
  void annotationsAreSignedDatesWithEvidence() {
    Annotation date = Texts.read("en", "It was 24 February 2024.").annotations().get(0);
    assertThat(date.kind()).isEqualTo(Kind.DATE);
    assertThat(date.recogniser()).isEqualTo("dates");
    assertThat(date.cert()).isEqualTo(Certainty.HIGH);
    assertThat(date.evidence()).isEqualTo("written out");
  }

  @Test
  void theYearOfMetadataComesBeforeThatOfTheFileName() {
    String text = "Went out on 4 May.";
    Metadata metadata = Metadata.of(Map.of("dc.date", "1820-05-01"));
    assertThat(Texts.read("diary-1901-05-02.txt", "en", text, metadata).lines())
        .containsExactly("[4 May] when=1820-05-04");
    assertThat(Texts.read("diary-1901-05-02.txt", "en", text, Metadata.NONE).lines())
        .containsExactly("[4 May] when=1901-05-04");
    assertThat(Texts.read("diary.txt", "en", text, Metadata.NONE).lines())
        .containsExactly("[4 May] when=--05-04");
  }
}
