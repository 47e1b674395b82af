package org.incipit.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The best guess at a legacy encoding. Two things must agree: ICU's statistics of the language, and
 * where the characters beyond ASCII stand ({@link Placement}): an accented capital amid small
 * letters, or a sign in the middle of a word, betrays the wrong table.
 *
 * @param encoding the best guess, windows-1252 when there is nothing to go by
 * @param confidence 0 to 100
 * @param placement share of the characters beyond ASCII that stand where they should, 0 to 1
 * @param lead by how much it is better than the next guess that gives another text, 0 to 100
 */
record EncodingGuess(Encoding encoding, int confidence, double placement, int lead) {
  private static final int ENOUGH = 30;
  private static final int ENOUGH_LEAD = 5;

  /**
   * Mac and DOS text is rare, and read as windows-1252 it looks odd; the other way round dashes and
   * apostrophes become letters, which look well.
   */
  private static final int HANDICAP = ENOUGH_LEAD;

  private static final int CLOSE = 2 * HANDICAP;

  private static final double WELL_PLACED = 0.95;

  /** windows-1252 reads nearly any bytes as letters, so Baltic text scores 38 in it. */
  private static final int ENOUGH_FOR_WESTERN = 50;

  /** ICU examines so many bytes. */
  private static final int SAMPLE = 8000;

  private static final int CONTEXT = 24;

  /** ICU's names of encodings whose supersets are what people really used. */
  private static final Map<String, String> SUPERSETS =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-8-I", "windows-1255",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-9", "windows-1254",
          "Shift_JIS", "windows-31j",
          "EUC-KR", "x-windows-949");

  /**
   * An encoding that ICU does not know, tried by rewriting the sample in one that it knows.
   *
   * @param charset its Java name
   * @param known ICU's encoding for the same languages
   */
  private record Unknown(String charset, String known) {}

  private static final List<Unknown> UNKNOWN =
      List.of(
          new Unknown("x-MacRoman", "windows-1252"),
          new Unknown("IBM850", "windows-1252"),
          new Unknown("IBM437", "windows-1252"),
          new Unknown("ISO-8859-15", "windows-1252"),
          new Unknown("IBM852", "windows-1250"),
          new Unknown("IBM866", "windows-1251"),
          new Unknown("x-MacCyrillic", "windows-1251"));

  /** One guess with the sample as it would read. */
  private record Candidate(Charset charset, int score, double placement, String reading) {}

  static EncodingGuess of(byte[] bytes) {
    byte[] sample = sample(bytes);
    List<Candidate> candidates = new ArrayList<>();
    for (CharsetMatch match : matches(sample)) {
      String name = SUPERSETS.getOrDefault(match.getName(), match.getName());
      if (!name.startsWith("UTF-") && Charset.isSupported(name)) {
        candidates.add(candidate(Charset.forName(name), sample, match.getConfidence()));
      }
    }
    for (Unknown unknown : UNKNOWN) {
      if (Charset.isSupported(unknown.charset())) {
        Charset charset = Charset.forName(unknown.charset());
        candidates.add(candidate(charset, sample, confidence(unknown, charset, sample) - HANDICAP));
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::score).reversed());
    if (candidates.isEmpty()) {
      return new EncodingGuess(Encoding.of(Charset.forName("windows-1252")), 0, 0, 0);
    }
    Candidate best = best(candidates);
    int next =
        candidates.stream()
            .filter(other -> !other.reading().equals(best.reading()))
            .filter(other -> !Placement.settles(best.reading(), other.reading()))
            .mapToInt(Candidate::score)
            .max()
            .orElse(0);
    return new EncodingGuess(
        Encoding.of(best.charset()), best.score(), best.placement(), best.score() - next);
  }

  /** The highest score, unless one nearly as high settles where the two readings differ. */
  private static Candidate best(List<Candidate> sorted) {
    Candidate best = sorted.get(0);
    for (Candidate other : sorted) {
      if (other.score() + CLOSE >= sorted.get(0).score()
          && Placement.settles(other.reading(), best.reading())) {
        best = other;
      }
    }
    return best;
  }

  boolean certainEnough() {
    int enough = encoding.name().equals("windows-1252") ? ENOUGH_FOR_WESTERN : ENOUGH;
    return confidence >= enough && placement >= WELL_PLACED && lead >= ENOUGH_LEAD;
  }

  /** True when the bytes switch character sets as ISO-2022 does, which looks like ASCII. */
  static boolean hasEscapes(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  private static Candidate candidate(Charset charset, byte[] sample, int language) {
    int confidence = Math.max(0, language);
    String reading = new String(sample, charset);
    double placement = Placement.of(reading);
    return new Candidate(charset, (int) Math.round(confidence * placement), placement, reading);
  }

  private static CharsetMatch[] matches(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    return detector.detectAll();
  }

  private static int confidence(Unknown unknown, Charset charset, byte[] sample) {
    byte[] rewritten = new String(sample, charset).getBytes(Charset.forName(unknown.known()));
    int best = 0;
    for (CharsetMatch match : matches(rewritten)) {
      if (SUPERSETS.getOrDefault(match.getName(), match.getName()).equals(unknown.known())) {
        best = Math.max(best, match.getConfidence());
      }
    }
    return best;
  }

  /**
   * The bytes beyond ASCII with what stands around them, since a long text may open with pages of
   * plain ASCII; the whole of a short one.
   */
  private static byte[] sample(byte[] bytes) {
    if (bytes.length <= SAMPLE || hasEscapes(bytes)) {
      return bytes;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(SAMPLE);
    int copied = 0;
    for (int i = 0; i < bytes.length && out.size() < SAMPLE - 3 * CONTEXT; i++) {
      if (bytes[i] < 0 && i >= copied) {
        int start = wordStart(bytes, Math.max(copied, i - CONTEXT), i);
        int end = Math.min(bytes.length, i + CONTEXT);
        while (end < bytes.length && bytes[end - 1] < 0 && end - i < 3 * CONTEXT) {
          end++;
        }
        out.write(bytes, start, end - start);
        copied = end;
        if (end < bytes.length && bytes[end] >= 0) {
          out.writeBytes(" ".getBytes(StandardCharsets.US_ASCII));
        }
      }
    }
    return out.toByteArray();
  }

  /** The first byte after a space in {@code [from, to)}, so that no word is cut in half. */
  private static int wordStart(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == ' ' || bytes[i] == '\n') {
        return i + 1;
      }
    }
    return from;
  }
}
