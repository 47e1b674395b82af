package org.incipit.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.text.Span;

/**
 * Bytes decoded strictly: nothing vanishes and nothing is mended unseen. Ill-formed sequences and
 * characters that XML 1.0 forbids are U+FFFD, one each; CRLF and CR are LF; form feeds stay.
 *
 * @param content the text
 * @param findings what was replaced, and what looks damaged already
 */
record DecodedText(String content, List<Diagnostic> findings) {
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Decodes.
   *
   * @param bytes the input
   * @param offset where the text starts, behind a byte-order mark
   * @param charset what it is encoded in
   */
  static DecodedText of(byte[] bytes, int offset, Charset charset) {
    Reader reader = new Reader(bytes, offset, charset);
    reader.read();
    Legaliser legal = new Legaliser(reader.out);
    String content = legal.text();
    List<Diagnostic> findings = new ArrayList<>();
    if (legal.forbidden > 0) {
      findings.add(
          Diagnostic.at(
              Code.SRC_011,
              unitAt(legal.firstForbidden),
              Integer.toString(legal.forbidden),
              String.format(Locale.ROOT, "U+%04X", (int) legal.firstCharacter)));
    }
    if (reader.faults > 0) {
      findings.add(
          Diagnostic.at(
              Code.SRC_012,
              unitAt(legal.mapped(reader.firstFault)),
              Integer.toString(reader.faults),
              Encoding.of(charset).name()));
    }
    DecodingTraces.in(content, legal.forbidden + reader.faults).ifPresent(findings::add);
    return new DecodedText(content, List.copyOf(findings));
  }

  /** True when nothing speaks against the encoding: no ill-formed sequence, no trace of another. */
  boolean fits() {
    return findings.stream().allMatch(finding -> finding.code() == Code.SRC_011);
  }

  private static Span unitAt(int offset) {
    return new Span(offset, offset + 1);
  }

  /** Runs the decoder and stops at every fault, to replace and count it. */
  private static final class Reader {
    private final CharsetDecoder decoder;
    private final ByteBuffer in;
    private final StringBuilder out;
    private final int longestFault;
    private int faults;
    private int firstFault = -1;

    Reader(byte[] bytes, int offset, Charset charset) {
      decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      // Java counts the character after a lone surrogate as part of the fault and would drop it.
      longestFault = charset.name().startsWith("UTF-16") ? 2 : 4;
      in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
      out = new StringBuilder(bytes.length - offset);
    }

    void read() {
      CharBuffer chunk = CharBuffer.allocate(1 << 13);
      CoderResult result;
      do {
        result = decoder.decode(in, chunk, true);
        drain(chunk);
        if (result.isError()) {
          in.position(in.position() + Math.min(result.length(), longestFault));
          firstFault = faults++ == 0 ? out.length() : firstFault;
          out.append(REPLACEMENT);
        }
      } while (result.isError() || result.isOverflow());
      decoder.flush(chunk);
      drain(chunk);
    }

    private void drain(CharBuffer chunk) {
      out.append(chunk.array(), 0, chunk.position());
      chunk.clear();
    }
  }

  /** Makes line ends LF and every character legal. */
  private static final class Legaliser {
    private final char[] raw;
    private int forbidden;
    private int firstForbidden = -1;
    private char firstCharacter;

    Legaliser(StringBuilder text) {
      raw = new char[text.length()];
      text.getChars(0, raw.length, raw, 0);
    }

    String text() {
      char[] out = new char[raw.length];
      int length = 0;
      for (int i = 0; i < raw.length; i++) {
        char c = raw[i];
        if (c == '\r') {
          if (i + 1 == raw.length || raw[i + 1] != '\n') {
            out[length++] = '\n';
          }
        } else if (isLegal(i)) {
          out[length++] = c;
        } else {
          if (forbidden++ == 0) {
            firstForbidden = length;
            firstCharacter = c;
          }
          out[length++] = REPLACEMENT;
        }
      }
      return new String(out, 0, length);
    }

    /** Where an offset of the raw text is after line ends were joined. */
    int mapped(int offset) {
      int joined = 0;
      for (int i = 0; i + 1 < raw.length && i < offset; i++) {
        joined += raw[i] == '\r' && raw[i + 1] == '\n' ? 1 : 0;
      }
      return offset - joined;
    }

    /** XML 1.0, production 2, and the form feed, which TEI carries as an element. */
    private boolean isLegal(int i) {
      char c = raw[i];
      if (c < 0x20) {
        return c == '\t' || c == '\n' || c == '\f';
      }
      if (Character.isHighSurrogate(c)) {
        return i + 1 < raw.length && Character.isLowSurrogate(raw[i + 1]);
      }
      if (Character.isLowSurrogate(c)) {
        return i > 0 && Character.isHighSurrogate(raw[i - 1]);
      }
      return c < 0xFFFE;
    }
  }
}
