package org.incipit.validate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.xml.sax.Attributes;

/**
 * The lines of the plain text, counted as a TEI file that was made from it is read. There the text
 * of {@code TEI/text} is the source, a form feed being an element; elements of the header and of
 * the lists say where they belong by {@code src:start,end} in characters. In TEI from elsewhere
 * there is no such line.
 */
final class SourceLines {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String POINTER = "src:";

  /** Of each open element where it begins in the source, -1 when neither it nor its parents say. */
  private final Deque<Integer> starts = new ArrayDeque<>();

  private final StringBuilder name = new StringBuilder();
  private boolean naming;
  private int sourceDepth = -1;
  private boolean found;

  private int textDepth = -1;
  private int characters;
  private int lines = 1;
  private int[] lineStarts = new int[256];

  /**
   * Three numbers each: line and column of the file, then the line of the source, or ~character.
   */
  private int[] places = new int[768];

  private int size;

  void open(String uri, String local, Attributes attributes, int line, int column) {
    int outer = starts.isEmpty() ? -1 : starts.getLast();
    starts.addLast(start(attributes, outer));
    if (uri.equals(TEI)) {
      openTei(local, attributes);
    }
    mark(line, column);
  }

  private void openTei(String local, Attributes attributes) {
    if (local.equals("bibl") && "src".equals(attributes.getValue(XML, "id"))) {
      sourceDepth = starts.size();
    } else if (local.equals("title") && sourceDepth >= 0) {
      naming = name.isEmpty();
    } else if (local.equals("text") && starts.size() == 2) {
      textDepth = starts.size();
    } else if (textDepth >= 0
        && local.equals("pb")
        && "form-feed".equals(attributes.getValue("rend"))) {
      characters++;
    } else if (local.equals("application") && "incipit".equals(attributes.getValue("ident"))) {
      found = true;
    }
  }

  void close(int line, int column) {
    naming = false;
    sourceDepth = starts.size() == sourceDepth ? -1 : sourceDepth;
    textDepth = starts.size() == textDepth ? -1 : textDepth;
    starts.removeLast();
    mark(line, column);
  }

  void characters(char[] text, int start, int length, int line, int column) {
    if (naming) {
      name.append(text, start, length);
    }
    if (textDepth < 0) {
      return;
    }
    for (int i = start; i < start + length; i++) {
      if (!Character.isLowSurrogate(text[i])) {
        characters++;
      }
      if (text[i] == '\n') {
        if (lines == lineStarts.length) {
          lineStarts = Arrays.copyOf(lineStarts, 2 * lines);
        }
        lineStarts[lines++] = characters;
      }
    }
    mark(line, column);
  }

  private void mark(int line, int column) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    places[size++] = line;
    places[size++] = column;
    places[size++] =
        textDepth >= 0 ? lines : starts.isEmpty() || starts.getLast() < 0 ? 0 : ~starts.getLast();
  }

  /** The plain-text file's name; empty when the file does not come from us. */
  String source() {
    return found ? name.toString() : "";
  }

  /**
   * The line of the source at a place of the file, once the whole file was read.
   *
   * @return from 1; 0 where there is none
   */
  int lineAt(int line, int column) {
    int low = 0;
    int high = size / 3;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int compared = Integer.compare(places[3 * middle], line);
      if (compared < 0 || compared == 0 && places[3 * middle + 1] <= column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int place = line == 0 || low == 0 ? 0 : places[3 * low - 1];
    return place >= 0 ? place : lineOf(~place);
  }

  /** The line that holds a character. */
  private int lineOf(int character) {
    int at = Arrays.binarySearch(lineStarts, 0, lines, character);
    return at >= 0 ? at + 1 : -at - 1;
  }

  private static int start(Attributes attributes, int outer) {
    int own = start(attributes.getValue("corresp"));
    own = own >= 0 ? own : start(attributes.getValue("target"));
    return own >= 0 ? own : outer;
  }

  private static int start(String pointer) {
    int comma = pointer == null ? -1 : pointer.indexOf(',');
    if (comma < 0 || !pointer.startsWith(POINTER)) {
      return -1;
    }
    try {
      return Integer.parseInt(pointer, POINTER.length(), comma, 10);
    } catch (NumberFormatException e) {
      return -1; // The schema says what is wrong with it.
    }
  }
}
