package org.incipit.laws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.incipit.api.Edition;
import org.incipit.api.Incipit;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.export.TextPolicy;
import org.incipit.parse.Profile;
import org.incipit.text.SourceText;

/**
 * Says whether the laws hold for any bytes: they are refused as no text, or they become valid TEI
 * that gives back the text line for line, twice the same. A fuzzer calls {@link
 * #fuzzerTestOneInput} (see {@code checks/fuzz.sh}).
 */
public final class AnyBytes {
  private static final DiagnosticSink NOWHERE = finding -> {};
  private static final SourceDecoder DECODER = SourceDecoder.detecting(SourceDecoder.DEFAULT_LIMIT);

  /** A fixed order, so that what a fuzzer found is found again. */
  private static final List<String> PROFILES = Profile.BUILT_IN.stream().sorted().toList();

  private static final Map<String, Incipit> CONVERTERS = new ConcurrentHashMap<>();

  private AnyBytes() {}

  /**
   * Tries one input.
   *
   * @param input a byte that chooses the profile, then the document
   * @throws AssertionError when a law does not hold
   */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      String profile = PROFILES.get((input[0] & 0xFF) % PROFILES.size());
      check(profile, Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private static void check(String profile, byte[] bytes) {
    Incipit incipit = CONVERTERS.computeIfAbsent(profile, AnyBytes::converter);
    Edition edition = incipit.convert(bytes, "a.txt");
    Optional<SourceText> source = DECODER.decode(bytes, "a.txt", NOWHERE);
    List<String> codes = edition.findings().stream().map(Edition.Finding::code).toList();
    if (codes.stream().anyMatch(AnyBytes::isFault)) {
      throw new AssertionError(profile + ": " + edition.findings());
    }
    if (source.isEmpty()) {
      demand(edition.files().isEmpty(), "files of a refused text", codes);
      demand(codes.stream().allMatch(code -> code.startsWith("SRC-")), "another refusal", codes);
      return;
    }
    demand(edition.files().size() == 2, "not two files", codes);
    String text = new String(edition.files().get(1).bytes(), StandardCharsets.UTF_8);
    demand(text.equals(source.get().content()), "another text", codes);
    decodedWhole(bytes, source.get());
    demand(bytesOf(edition).equals(bytesOf(incipit.convert(bytes, "a.txt"))), "unlike", codes);
  }

  /** Of ours, or that our own output is not what we say it is. */
  private static boolean isFault(String code) {
    return code.startsWith("TEI-") || code.startsWith("VAL-") || code.startsWith("RUN-");
  }

  /** Plain UTF-8 needs no guess: what the decoder makes of it is known. */
  private static void decodedWhole(byte[] bytes, SourceText source) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean utf8 = Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
    if (utf8 && source.encoding().equals("UTF-8")) {
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      StringBuilder expected = new StringBuilder();
      plain
          .replace("\r\n", "\n")
          .replace('\r', '\n')
          .codePoints()
          .forEach(c -> expected.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
      demand(expected.toString().equals(source.content()), "decoded otherwise", List.of());
    }
  }

  /** XML 1.0 has it, or we keep it as an element. */
  private static boolean isAllowed(int c) {
    return c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n' || c == '\f';
  }

  private static List<String> bytesOf(Edition edition) {
    List<String> all = new ArrayList<>();
    for (Edition.File file : edition.files()) {
      all.add(new String(file.bytes(), StandardCharsets.ISO_8859_1));
    }
    return all;
  }

  private static void demand(boolean holds, String otherwise, List<String> codes) {
    if (!holds) {
      throw new AssertionError(otherwise + " " + codes);
    }
  }

  private static Incipit converter(String profile) {
    return Incipit.builder()
        .profile(profile)
        .formats("tei", "txt")
        .text(TextPolicy.LINES, true)
        .build();
  }
}
