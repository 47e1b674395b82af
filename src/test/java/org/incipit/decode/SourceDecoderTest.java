package org.incipit.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDecoderTest {
  private static final String TEXT = "Zoë met Øyvind – twice.\nThey “talked”.\n";

  /** What one decoding gave: the text, or null, and each finding as code, span and arguments. */
  private record Outcome(Optional<SourceText> source, List<String> findings) {
    String text() {
      return source.orElseThrow().content();
    }

    String encoding() {
      return source.orElseThrow().encoding();
    }
  }

  private static Outcome decode(SourceDecoder decoder, byte[] bytes) {
    List<String> findings = new ArrayList<>();
    Optional<SourceText> source =
        decoder.decode(bytes, "a.txt", finding -> findings.add(shown(finding)));
    return new Outcome(source, findings);
  }

  private static Outcome detect(byte[] bytes) {
    return decode(SourceDecoder.detecting(SourceDecoder.DEFAULT_LIMIT), bytes);
  }

  private static Outcome declare(String encoding, byte[] bytes) {
    return decode(SourceDecoder.declared(encoding, SourceDecoder.DEFAULT_LIMIT), bytes);
  }

  private static String shown(Diagnostic d) {
    return d.code().id()
        + " "
        + d.severity().word()
        + " "
        + d.span().start()
        + "-"
        + d.span().end()
        + " "
        + String.join("|", d.arguments());
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Stream<Arguments> unicode() {
    return Stream.of(
        Arguments.of("UTF-8", utf8(TEXT), "UTF-8"),
        Arguments.of("UTF-8 with mark", join(bytes(0xEF, 0xBB, 0xBF), utf8(TEXT)), "UTF-8"),
        Arguments.of(
            "UTF-16LE with mark",
            join(bytes(0xFF, 0xFE), TEXT.getBytes(StandardCharsets.UTF_16LE)),
            "UTF-16LE"),
        Arguments.of(
            "UTF-16BE with mark",
            join(bytes(0xFE, 0xFF), TEXT.getBytes(StandardCharsets.UTF_16BE)),
            "UTF-16BE"),
        Arguments.of(
            "UTF-32LE with mark",
            join(bytes(0xFF, 0xFE, 0, 0), TEXT.getBytes(Charset.forName("UTF-32LE"))),
            "UTF-32LE"),
        Arguments.of(
            "UTF-32BE with mark",
            join(bytes(0, 0, 0xFE, 0xFF), TEXT.getBytes(Charset.forName("UTF-32BE"))),
            "UTF-32BE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unicode")
  void unicodeWithoutDoubtGivesNoFinding(String name, byte[] bytes, String encoding) {
    Outcome outcome = detect(bytes);
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.text()).isEqualTo(TEXT);
    assertThat(outcome.encoding()).isEqualTo(encoding);
    assertThat(outcome.source().orElseThrow().sha256()).isEqualTo(Digest.sha256(bytes));
  }

  @Test
  void digestIsOfTheOriginalBytes() {
    // sha256sum of the three bytes "abc", as FIPS 180-2 gives it.
    assertThat(detect(utf8("abc")).source().orElseThrow().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void wideTextWithoutMarkIsDetectedAndSaid(String charset) {
    for (String text :
        List.of(TEXT, "سلام بر شما.\nاین یک آزمایش است.\n", "Это проверка.\nДа.\n")) {
      Outcome outcome = detect(text.getBytes(Charset.forName(charset)));
      assertThat(outcome.findings()).containsExactly("SRC-010 warning 0-0 " + charset + "|99");
      assertThat(outcome.text()).isEqualTo(text);
    }
  }

  @Test
  void declaredUtf16WithoutMarkTakesTheByteOrderOfTheText() {
    Outcome outcome = declare("UTF-16", TEXT.getBytes(StandardCharsets.UTF_16LE));
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.text()).isEqualTo(TEXT);
  }

  static Stream<Arguments> legacy() {
    return LegacyTexts.ALL.stream()
        .flatMap(
            sample -> sample.charsets().stream().map(charset -> Arguments.of(sample, charset)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("legacy")
  void legacyTextIsReadRightWithAWarningOrRefused(LegacyTexts.Sample sample, String charset) {
    byte[] bytes = sample.text().getBytes(Charset.forName(charset));
    assertThat(new String(bytes, Charset.forName(charset))).isEqualTo(sample.text());
    Outcome outcome = detect(bytes);
    if (outcome.source().isPresent()) {
      assertThat(outcome.text()).isEqualTo(sample.text());
      assertThat(outcome.findings()).singleElement().asString().startsWith("SRC-010 warning 0-0 ");
    } else {
      assertThat(outcome.findings()).singleElement().asString().startsWith("SRC-013 error 0-0 ");
    }
  }

  @Test
  void mostLegacyTextIsReadNotRefused() {
    long read =
        legacy()
            .filter(
                arguments -> {
                  LegacyTexts.Sample sample = (LegacyTexts.Sample) arguments.get()[0];
                  Charset charset = Charset.forName((String) arguments.get()[1]);
                  return detect(sample.text().getBytes(charset)).source().isPresent();
                })
            .count();
    assertThat(read).isGreaterThanOrEqualTo(legacy().count() - 3);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("legacy")
  void declaredLegacyTextGivesNoFinding(LegacyTexts.Sample sample, String charset) {
    Outcome outcome = declare(charset, sample.text().getBytes(Charset.forName(charset)));
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.text()).isEqualTo(sample.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"café", "Grüße", "na\u00EFve r\u00F4le", "Łódź", "мир", "50 €", "“Yes”"})
  void aWordOrTwoIsReadRightWithAWarningOrRefused(String text) {
    for (String name :
        List.of("windows-1252", "windows-1250", "windows-1251", "x-MacRoman", "IBM850")) {
      Charset charset = Charset.forName(name);
      if (!charset.newEncoder().canEncode(text)) {
        continue;
      }
      Outcome outcome = detect(text.getBytes(charset));
      assertThat(outcome.findings()).singleElement().asString().matches("SRC-01[03] .*");
      assertThat(outcome.source().map(SourceText::content))
          .isIn(Optional.empty(), Optional.of(text));
    }
  }

  @Test
  void aLongAsciiOpeningDoesNotHideTheRest() {
    String text = "All plain words here. ".repeat(2000) + LegacyTexts.ALL.get(0).text();
    Outcome outcome = detect(text.getBytes(Charset.forName("windows-1252")));
    assertThat(outcome.text()).isEqualTo(text);
  }

  @Test
  void theMarkWinsOverTheDeclaredEncoding() {
    Outcome outcome = declare("windows-1252", join(bytes(0xEF, 0xBB, 0xBF), utf8(TEXT)));
    assertThat(outcome.findings()).containsExactly("SRC-014 warning 0-0 UTF-8|windows-1252");
    assertThat(outcome.text()).isEqualTo(TEXT);
    Outcome wide =
        declare("UTF-16", join(bytes(0xFF, 0xFE), TEXT.getBytes(StandardCharsets.UTF_16LE)));
    assertThat(wide.findings()).isEmpty();
  }

  @Test
  void aWronglyDeclaredEncodingIsNoticed() {
    assertThat(declare("windows-1252", utf8("déjà vu")).findings())
        .containsExactly("SRC-015 warning 1-3 2|Ã©");
    assertThat(declare("ISO-8859-1", bytes('d', 'o', 'n', 0x92, 't')).findings())
        .containsExactly("SRC-015 warning 3-4 1|U+0092");
    assertThat(declare("US-ASCII", bytes('a', 0xE9, 'b')).findings())
        .containsExactly("SRC-012 warning 1-2 1|US-ASCII");
  }

  @Test
  void anUnknownEncodingIsAConfigurationFault() {
    for (String name : List.of("klingon", "", "a b", "utf8;x")) {
      assertThatThrownBy(() -> SourceDecoder.declared(name, 1))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("SRC-016");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t", "\f", "\uFEFF", "\u00A0\u2003\n"})
  void nothingToConvertIsRefused(String text) {
    Outcome outcome = detect(utf8(text));
    assertThat(outcome.source()).isEmpty();
    assertThat(outcome.findings()).containsExactly("SRC-002 error 0-0 ");
  }

  static Stream<Arguments> binaries() {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    noise[0] = 1;
    return Stream.of(
        Arguments.of(utf8("%PDF-1.7\nx"), "a PDF document"),
        Arguments.of(utf8("{\\rtf1\\ansi Hello}"), "an RTF document"),
        Arguments.of(utf8("PK\3\4 word/document.xml"), "a ZIP archive, DOCX, ODT or EPUB"),
        Arguments.of(
            bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13), "a PNG image"),
        Arguments.of(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F'), "a JPEG image"),
        Arguments.of(bytes(0x1F, 0x8B, 8, 0, 0, 0), "gzip data"),
        Arguments.of(
            bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0), "an old Word document"),
        Arguments.of(bytes(0), "nothing but NUL bytes"),
        Arguments.of(new byte[100_000], "nothing but NUL bytes"),
        Arguments.of(noise, "control characters and NUL bytes"));
  }

  @ParameterizedTest
  @MethodSource("binaries")
  void binaryFilesAreRefusedByName(byte[] bytes, String what) {
    Outcome outcome = detect(bytes);
    assertThat(outcome.source()).isEmpty();
    assertThat(outcome.findings()).containsExactly("SRC-003 error 0-0 " + what);
  }

  @Test
  void aFileOverTheLimitIsRefused() {
    SourceDecoder decoder = SourceDecoder.detecting(10);
    assertThat(decode(decoder, utf8("0123456789")).findings()).isEmpty();
    assertThat(decode(decoder, utf8("0123456789a")).findings())
        .containsExactly("SRC-004 error 0-0 10");
  }

  @Test
  void lineEndsBecomeLineFeedsAndOthersStay() {
    Outcome outcome = detect(utf8("a\r\nb\rc\n\r\n\r\rd\u0085e\u2028f\u2029g\fh\ti\r"));
    assertThat(outcome.text()).isEqualTo("a\nb\nc\n\n\n\nd\u0085e\u2028f\u2029g\fh\ti\n");
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void forbiddenCharactersAreReplacedAndCounted() {
    Outcome outcome = detect(utf8("one\r\ntwo\0three\u000Bfour\u001B\uFFFE\uFFFFfive\u007F"));
    assertThat(outcome.text()).isEqualTo("one\ntwo�three�four���five\u007F");
    assertThat(outcome.findings()).containsExactly("SRC-011 warning 7-8 5|U+0000");
  }

  @Test
  void loneSurrogatesAreIllFormed() {
    Outcome outcome = detect(join(bytes(0xFF, 0xFE), bytes('a', 0, 0x00, 0xD8, 'b', 0, '\n', 0)));
    assertThat(outcome.text()).isEqualTo("a�b\n");
    assertThat(outcome.findings()).containsExactly("SRC-012 warning 1-2 1|UTF-16LE");
    assertThat(detect(bytes(0xFE, 0xFF, 0, 'a', 0)).findings())
        .containsExactly("SRC-012 warning 1-2 1|UTF-16BE");
  }

  @Test
  void utf8WithAFewDamagedPlacesIsStillUtf8() {
    byte[] bytes = join(utf8("é è ê ë ü\r\nx"), bytes(0xFF), utf8("y à"));
    Outcome outcome = detect(bytes);
    assertThat(outcome.text()).isEqualTo("é è ê ë ü\nx�y à");
    assertThat(outcome.findings()).containsExactly("SRC-012 warning 11-12 1|UTF-8");
  }

  @Test
  void utf8MixedWithLatin1IsRefused() {
    byte[] bytes = join(utf8("Le café est fermé. "), bytes('L', '\'', 0xE9, 't', 0xE9));
    Outcome outcome = detect(bytes);
    assertThat(outcome.source()).isEmpty();
    assertThat(outcome.findings()).singleElement().asString().startsWith("SRC-013 error 0-0 ");
  }

  @Test
  void supplementaryCharactersSurvive() {
    String text = "𐎠𐎡 and 😀\n";
    assertThat(detect(utf8(text)).text()).isEqualTo(text);
    assertThat(detect(utf8(text)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cafÃ© crÃ¨me",
        "donâ€™t",
        "Â£5",
        "caf√© cr√®me",
        "caf├® cr├¿me",
        "Ïðèâåò âñåì, êàê äåëà, äðóçüÿ ìîè",
        "prÈsident gÈnÈral",
        "ï»¿Start"
      })
  void tracesOfAWrongDecodingAreAWarning(String text) {
    assertThat(detect(utf8(text)).findings())
        .singleElement()
        .asString()
        .startsWith("SRC-015 warning ");
  }

  @Test
  void replacementCharactersOfTheSourceAreAWarning() {
    assertThat(detect(utf8("a\uFFFDb\uFFFD")).findings())
        .containsExactly("SRC-015 warning 1-2 2|U+FFFD");
  }

  static Stream<String> properTexts() {
    return Stream.concat(
        LegacyTexts.ALL.stream().map(LegacyTexts.Sample::text),
        Stream.of(
            "« Déjà » dit-il ; « l’été » — à côté…",
            "«CAFÉ» et «À LA» et „TSCHÜ“ und »GRÜẞE«",
            "√2 ≈ 1.41; ¬A; ├── src\n└── test",
            "Рік 2024: «Київ» – столиця. Її, ґанок, об'єкт.",
            "MANHÃ, AÇÃO, JOÃO; McÉwan",
            "Đặng Văn Ä, Âu Lạc, Ã à",
            "O’Neill’s naïve façade™, 5° ±2 §3"));
  }

  @ParameterizedTest
  @MethodSource("properTexts")
  void properTextGivesNoWarning(String text) {
    assertThat(detect(utf8(text)).findings()).isEmpty();
  }

  @Test
  void longInputIsLinear() {
    // A quadratic step would take minutes here; there is no timing, only an end.
    byte[] bytes = utf8("Ã© and an é\u0000 at the end\r\n".repeat(100_000));
    assertThat(detect(bytes).findings()).hasSize(2);
  }
}
