package org.incipit.parse;

import java.util.HashMap;
import java.util.Map;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/**
 * The texts of chunks in the forms that rules compare: every rule asks for the same few again. Long
 * texts are made anew each time, so that what is kept stays small beside the source. One thread.
 */
final class ChunkTexts {
  /**
   * Most paragraphs are shorter, and nothing longer is a heading, an item or a line of a letter.
   */
  private static final int LONGEST = 4000;

  private final SourceText source;

  /** By where a chunk starts; a chunk that was cut elsewhere since takes the place of the old. */
  private final Map<Integer, Forms> forms = new HashMap<>();

  ChunkTexts(SourceText source) {
    this.source = source;
  }

  /** The characters of the source, furniture inside among them. */
  String text(Span extent) {
    return of(extent).text;
  }

  /** The same as {@link Words#plain(String)} gives it. */
  String plain(Span extent) {
    return of(extent).plain();
  }

  /** The same as {@link Words#key(String)} gives it. */
  String key(Span extent) {
    return of(extent).key();
  }

  private Forms of(Span extent) {
    Forms known = forms.get(extent.start());
    int length = extent.end() - extent.start();
    if (known != null && known.text.length() == length) {
      return known;
    }
    Forms made = new Forms(source.slice(extent));
    if (length <= LONGEST) {
      forms.put(extent.start(), made);
    }
    return made;
  }

  /** One text, its other forms made when they are asked for. */
  private static final class Forms {
    private final String text;
    private String plain;
    private String key;

    private Forms(String text) {
      this.text = text;
    }

    private String plain() {
      if (plain == null) {
        plain = Words.plain(text);
      }
      return plain;
    }

    private String key() {
      if (key == null) {
        key = Words.keyOfPlain(plain());
      }
      return key;
    }
  }
}
