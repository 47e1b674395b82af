package org.incipit.generate;

/** How callouts and the labels of notes are written. */
enum NoteStyle {
  PARENTHESES("(%s)", "(%s)"),
  HALF_PARENTHESES("(%s)", "%s)"),
  BRACKETS("[%s]", "[%s]"),
  CARETS("[^%s]", "[^%s]:"),
  SUPERSCRIPTS("%s", "%s"),
  MARKS("%s", "%s");

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String ROW = "*†‡§";

  private final String call;
  private final String label;

  NoteStyle(String call, String label) {
    this.call = call;
    this.label = label;
  }

  String call(int number) {
    return call.formatted(written(number));
  }

  String label(int number) {
    return label.formatted(written(number));
  }

  private String written(int number) {
    return switch (this) {
      case MARKS ->
          ROW.substring((number - 1) % ROW.length())
              .substring(0, 1)
              .repeat(1 + (number - 1) / ROW.length());
      case SUPERSCRIPTS -> {
        StringBuilder raised = new StringBuilder();
        for (char c : String.valueOf(number).toCharArray()) {
          raised.append(DIGITS.charAt(c - '0'));
        }
        yield raised.toString();
      }
      default -> String.valueOf(number);
    };
  }
}
