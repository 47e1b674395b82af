package org.incipit.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.diagnostic.Messages;
import org.incipit.text.SourceText;

/**
 * Turns the bytes of one input into text, and never silently into the wrong text: a byte-order mark
 * decides, then the declared encoding, then well-formed UTF-8; anything else is a detected guess
 * and says so, or is refused. Immutable and thread-safe.
 */
public final class SourceDecoder {
  /** The most bytes an input may have unless the caller says otherwise: 32 MiB. */
  public static final long DEFAULT_LIMIT = 32L << 20;

  private final Optional<Charset> declared;
  private final long limit;

  private SourceDecoder(Optional<Charset> declared, long limit) {
    this.declared = declared;
    this.limit = limit;
  }

  /**
   * A decoder that finds out the encoding of each input.
   *
   * @param limit the most bytes an input may have
   */
  public static SourceDecoder detecting(long limit) {
    return new SourceDecoder(Optional.empty(), limit);
  }

  /**
   * A decoder for inputs whose encoding the user declared.
   *
   * @param encoding its IANA name or an alias
   * @param limit the most bytes an input may have
   * @throws ConfigurationException when Java does not know the encoding
   */
  public static SourceDecoder declared(String encoding, long limit) {
    try {
      return new SourceDecoder(Optional.of(Charset.forName(encoding.strip())), limit);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ConfigurationException(
          Code.SRC_016.id() + " " + Messages.text(Code.SRC_016, List.of(encoding)), e);
    }
  }

  /**
   * Decodes one input.
   *
   * @param bytes the whole of it
   * @param name base name for titles and messages
   * @param sink takes what was wrong; an error when the result is empty
   * @return the text, or nothing when the input is refused
   */
  public Optional<SourceText> decode(byte[] bytes, String name, DiagnosticSink sink) {
    Optional<Diagnostic> refusal = refusal(bytes);
    if (refusal.isPresent()) {
      sink.accept(refusal.get());
      return Optional.empty();
    }
    Optional<Encoding> encoding = encodingOf(bytes, sink);
    if (encoding.isEmpty()) {
      return Optional.empty();
    }
    DecodedText text = DecodedText.of(bytes, encoding.get().markLength(), encoding.get().charset());
    if (text.content().codePoints().allMatch(SourceDecoder::isSpace)) {
      sink.accept(Diagnostic.ofFile(Code.SRC_002));
      return Optional.empty();
    }
    text.findings().forEach(sink::accept);
    return Optional.of(
        SourceText.of(name, text.content(), Digest.sha256(bytes), encoding.get().name()));
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF;
  }

  private Optional<Diagnostic> refusal(byte[] bytes) {
    if (bytes.length > limit) {
      return Optional.of(Diagnostic.ofFile(Code.SRC_004, Long.toString(limit)));
    }
    if (bytes.length == 0) {
      return Optional.of(Diagnostic.ofFile(Code.SRC_002));
    }
    return FileSignature.of(bytes).map(what -> Diagnostic.ofFile(Code.SRC_003, what));
  }

  private Optional<Encoding> encodingOf(byte[] bytes, DiagnosticSink sink) {
    Optional<Encoding> marked = Encoding.marked(bytes);
    if (marked.isPresent()) {
      declared
          .filter(charset -> !marked.get().agreesWith(charset))
          .ifPresent(
              charset ->
                  sink.accept(
                      Diagnostic.ofFile(
                          Code.SRC_014, marked.get().name(), Encoding.of(charset).name())));
      return marked;
    }
    Optional<Encoding> wide = WideText.encodingOf(bytes);
    if (declared.isPresent()) {
      // "UTF-16" alone leaves the byte order open; the text itself usually tells it.
      return declared.get().equals(StandardCharsets.UTF_16) && wide.isPresent()
          ? wide
          : declared.map(Encoding::of);
    }
    if (wide.isPresent()) {
      sink.accept(Diagnostic.ofFile(Code.SRC_010, wide.get().name(), "99"));
      return wide;
    }
    return undeclared(bytes, sink);
  }

  private static Optional<Encoding> undeclared(byte[] bytes, DiagnosticSink sink) {
    if (FileSignature.looksBinary(bytes)) {
      sink.accept(Diagnostic.ofFile(Code.SRC_003, "control characters and NUL bytes"));
      return Optional.empty();
    }
    Utf8Census census = Utf8Census.of(bytes);
    if (census.isUtf8() && !EncodingGuess.hasEscapes(bytes)) {
      return Optional.of(Encoding.of(StandardCharsets.UTF_8));
    }
    EncodingGuess guess = EncodingGuess.of(bytes);
    String confidence = Integer.toString(guess.confidence());
    if (!guess.certainEnough() || !DecodedText.of(bytes, 0, guess.encoding().charset()).fits()) {
      sink.accept(Diagnostic.ofFile(Code.SRC_013, guess.encoding().name(), confidence));
      return Optional.empty();
    }
    sink.accept(Diagnostic.ofFile(Code.SRC_010, guess.encoding().name(), confidence));
    return Optional.of(guess.encoding());
  }
}
