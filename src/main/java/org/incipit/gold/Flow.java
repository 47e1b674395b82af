package org.incipit.gold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Kind;
import org.incipit.model.TaggedText;
import org.incipit.text.Span;

/** A stream of text that is cut into paragraphs while it is read: the text, or a note in it. */
final class Flow {
  /** A paragraph; the spans of its names count from its start. */
  record Paragraph(String text, List<TaggedText.TaggedSpan> names) {}

  private record Open(Optional<Kind> kind, Map<String, String> attributes, int start) {}

  private StringBuilder text = new StringBuilder();
  private List<TaggedText.TaggedSpan> names = new ArrayList<>();
  private Deque<Open> open = new ArrayDeque<>();

  /** An element begins, with a kind when it marks a name. */
  void open(Optional<Kind> kind, Map<String, String> attributes) {
    open.push(new Open(kind, kind.isPresent() ? attributes : Map.of(), text.length()));
  }

  /** The element that began last ends. */
  void close() {
    if (!open.isEmpty()) {
      mark(open.pop());
    }
  }

  private void mark(Open element) {
    if (element.kind.isPresent() && text.length() > element.start) {
      Span span = new Span(element.start, text.length());
      names.add(new TaggedText.TaggedSpan(element.kind.get(), span, element.attributes));
    }
  }

  void add(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  /** A line ends here, if the text does not say so itself. */
  void line() {
    if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append('\n');
    }
  }

  /** The paragraph so far is one; a name that is open goes on in the next. */
  void end(List<Paragraph> paragraphs) {
    Deque<Open> further = new ArrayDeque<>();
    for (Open element : open) {
      mark(element);
      further.addLast(new Open(element.kind, element.attributes, 0));
    }
    open = further;
    if (!text.toString().isBlank()) {
      paragraphs.add(new Paragraph(text.toString(), names));
    }
    text = new StringBuilder();
    names = new ArrayList<>();
  }
}
