package org.incipit.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incipit.diagnostic.EditDistance;
import org.xml.sax.Attributes;

/**
 * Jing's sentence made short: of the names that would have been allowed, which can be hundreds, the
 * few most like the one that was found.
 */
final class JingMessage {
  private static final int MOST_NAMES = 5;

  /** Names longer than this are compared by their beginning, which bounds the work. */
  private static final int COMPARED = 40;

  private static final int MOST_KINDS = 3;
  private static final String OR_KIND = ", must be ";
  private static final String EXPECTED = "; expected ";
  private static final String VALUE = "value of attribute ";
  private static final String PATTERN = "a string matching the regular expression \"";
  private static final String EQUAL = "must be equal to ";

  private JingMessage() {}

  /**
   * @param attributes those of the element that was met last, for the value that is wrong
   */
  static String shorten(String message, Attributes attributes) {
    int expected = message.indexOf(EXPECTED);
    if (expected >= 0) {
      String found = message.contains(" incomplete;") ? "" : firstName(message, expected);
      Optional<String> meant =
          quoted(message.substring(expected)).stream().filter(found::equalsIgnoreCase).findFirst();
      if (meant.isPresent()) {
        return message.substring(0, expected) + "; did you mean \"" + meant.get() + "\"?";
      }
      return message.substring(0, expected)
          + "; allowed here: "
          + nearest(message.substring(expected + EXPECTED.length()), found);
    }
    String named = message.startsWith(VALUE) ? withValue(message, attributes) : message;
    int equal = named.indexOf(EQUAL);
    return equal < 0
        ? firstKinds(withoutPattern(named))
        : named.substring(0, equal)
            + "must be one of "
            + nearest(named.substring(equal + EQUAL.length()), "");
  }

  /** Jing says which attribute has a wrong value, but not the value. */
  private static String withValue(String message, Attributes attributes) {
    int open = message.indexOf('"');
    int close = message.indexOf('"', open + 1);
    String value = close < 0 ? null : attributes.getValue(message.substring(open + 1, close));
    int is = message.indexOf(" is invalid;");
    if (value == null || is < 0) {
      return message;
    }
    String shown = value.length() > COMPARED ? value.substring(0, COMPARED) + "…" : value;
    return message.substring(0, is) + " \"" + shown + "\"" + message.substring(is);
  }

  /** A long regular expression says nothing to most people. */
  private static String withoutPattern(String message) {
    int open = message.indexOf(PATTERN);
    int close = open < 0 ? -1 : message.indexOf('"', open + PATTERN.length());
    return close < 0 || close - open - PATTERN.length() <= COMPARED
        ? message
        : message.substring(0, open)
            + "in the form that the schema gives"
            + message.substring(close + 1);
  }

  /** A value may be of one of several types, each with a description. */
  private static String firstKinds(String message) {
    int end = -1;
    for (int kinds = 0; kinds < MOST_KINDS; kinds++) {
      end = message.indexOf(OR_KIND, end + 1);
      if (end < 0) {
        return message;
      }
    }
    return message.substring(0, end) + ", …";
  }

  /** True for a finding about the text before the tag at which Jing says it. */
  static boolean concernsText(String message) {
    return message.startsWith("text not allowed") || message.startsWith("character content of");
  }

  private static String nearest(String alternatives, String found) {
    List<String> names = quoted(alternatives);
    if (names.isEmpty()) {
      return alternatives;
    }
    List<String> sorted = new ArrayList<>(names);
    if (!found.isEmpty()) {
      sorted.sort(Comparator.comparingInt(name -> distance(name, found)));
    }
    StringBuilder out = new StringBuilder();
    sorted.stream()
        .limit(MOST_NAMES)
        .forEach(
            name -> out.append(out.isEmpty() ? "" : ", ").append('"').append(name).append('"'));
    int more = names.size() - MOST_NAMES;
    return more > 0
        ? out.append(", … and ").append(more).append(" more").toString()
        : out.toString();
  }

  private static String firstName(String message, int end) {
    List<String> names = quoted(message.substring(0, end));
    return names.isEmpty() ? "" : names.get(0);
  }

  private static List<String> quoted(String text) {
    List<String> names = new ArrayList<>();
    int open = text.indexOf('"');
    while (open >= 0) {
      int close = text.indexOf('"', open + 1);
      if (close < 0) {
        break;
      }
      names.add(text.substring(open + 1, close));
      open = text.indexOf('"', close + 1);
    }
    return names;
  }

  /** Distance of the beginnings, without regard to case. */
  private static int distance(String left, String right) {
    return EditDistance.between(begin(left), begin(right));
  }

  private static String begin(String name) {
    return name.substring(0, Math.min(name.length(), COMPARED)).toLowerCase(Locale.ROOT);
  }
}
