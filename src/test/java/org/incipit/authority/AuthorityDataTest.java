package org.incipit.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed lists are those that the generator made, and look-up finds what is in them. */
class AuthorityDataTest {
  private final Authority authority = Authority.bundled();
  private final Gazetteer gazetteer = authority.gazetteer();

  @ParameterizedTest
  @CsvSource({
    "places.bin, 507d6a411e3313bd43e16a09d203c927a4bb895017b3ba47438d482e0e067fab",
    "words.bin, c5de8c18ea4cd595d747bfd0dae84be5cb772b5465f3a342c6bfe301d1f14d8d",
  })
  void theFilesAreTheGeneratorsLast(String name, String sha256)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream in = Authority.class.getResourceAsStream(name)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
  }

  @Test
  void everyPlaceIsFoundByItsName() {
    List<String> lost = new ArrayList<>();
    for (int place = 0; place < gazetteer.size(); place++) {
      int list = gazetteer.find(MatchKey.hash(gazetteer.name(place)));
      if (list < 0 || !holds(gazetteer.candidates(list), place)) {
        lost.add(gazetteer.name(place));
      }
    }
    assertThat(lost).isEmpty();
    assertThat(gazetteer.size()).isGreaterThan(50_000);
  }

  @Test
  void everyPlacesFirstWordIsKnown() {
    List<String> lost = new ArrayList<>();
    for (int place = 0; place < gazetteer.size(); place++) {
      String[] words = MatchKey.of(gazetteer.name(place)).split(" ");
      if (gazetteer.wordsAfter(MatchKey.hash(words[0])) < Math.min(15, words.length - 1)) {
        lost.add(gazetteer.name(place));
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void whatIsNotListedIsNotFound() {
    Random random = new Random(7);
    int places = 0;
    int words = 0;
    for (int i = 0; i < 2_000_000; i++) {
      long hash = random.nextLong() >>> 16;
      places += gazetteer.find(hash) >= 0 ? 1 : 0;
      words += authority.lexicon().bits(hash) != 0 ? 1 : 0;
    }
    assertThat(places).isZero();
    assertThat(words).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Khūzestān, Khuzestan",
    "SAINT-ÉTIENNE, Saint Étienne",
    "Xi'an, Xian",
    "Łódź, Lodz",
    "Großräschen, grossraschen",
    "Ærø, aero",
    "İzmir, izmir",
  })
  void spellingsOfOneNameShareAKey(String one, String other) {
    assertThat(MatchKey.of(one)).isEqualTo(MatchKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Switzerland, country, CH",
    "Schweiz, country, CH",
    "Suisse, country, CH",
    "Islamic Republic of Iran, country, IR",
    "Iran, country, IR",
    "Hesse, historic, DE",
    "Hessen, historic, DE",
    "Vienna, capital, AT",
    "Wien, capital, AT",
    "Danube, river, ''",
    "Donau, river, ''",
  })
  void namesOfSeveralLanguagesMeanOnePlace(String name, String type, String country) {
    int best = gazetteer.best(gazetteer.find(MatchKey.hash(name)));
    assertThat(gazetteer.type(best)).isEqualTo(type);
    assertThat(gazetteer.country(best)).isEqualTo(country);
  }

  @Test
  void wordsCarryWhatTheListsSay() {
    assertThat(bits("table") & Lexicon.WORD).isNotZero();
    assertThat(bits("margaret") & Lexicon.FEMALE).isNotZero();
    assertThat(bits("the") & Lexicon.ENGLISH).isNotZero();
    assertThat(bits("qqqq")).isZero();
  }

  @Test
  void aVaguePlaceIsNeverLinked() {
    int vague = 0;
    for (int place = 0; place < gazetteer.size(); place++) {
      if (gazetteer.vague(place)) {
        vague++;
        assertThat(gazetteer.entry(place)).isEmpty();
        assertThat(gazetteer.type(place)).doesNotEndWith("+");
      }
    }
    assertThat(vague).isPositive();
  }

  private static boolean holds(int[] candidates, int place) {
    return Arrays.stream(candidates).anyMatch(candidate -> candidate == place);
  }

  private int bits(String word) {
    return authority.lexicon().bits(MatchKey.hash(word));
  }
}
