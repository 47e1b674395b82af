package org.incipit.validate;

import com.thaiopensource.datatype.xsd.regex.Regex;
import com.thaiopensource.datatype.xsd.regex.RegexEngine;
import com.thaiopensource.datatype.xsd.regex.RegexSyntaxException;
import com.thaiopensource.datatype.xsd.regex.java.Translator;
import java.util.regex.Pattern;

/**
 * Matches the {@code pattern} facets of schemas in a bounded number of steps. Jing's own engine
 * backtracks without end over a facet such as {@code (a|a)*b}, and a schema may be a stranger's.
 * Thread-safe.
 */
final class BoundedPatterns implements RegexEngine {
  /** As many for one value as Saxon has for one of its regular expressions. */
  private static final int MOST_STEPS = 1_000_000;

  /** A long value takes as many steps as it has characters; this many times that is enough. */
  private static final int STEPS_A_CHARACTER = 20;

  /** A value was given up before it was known whether the facet holds. */
  static final class TooHard extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooHard(String facet) {
      super(
          "the pattern \"" + facet + "\" of the schema takes too long for a value",
          null,
          false,
          false);
    }
  }

  @Override
  public Regex compile(String facet) throws RegexSyntaxException {
    Pattern pattern = Pattern.compile(Translator.translate(facet));
    return value -> pattern.matcher(new Counted(value, facet)).matches();
  }

  /** The whole value; matching reads no other part of it. */
  private static final class Counted implements CharSequence {
    private final String value;
    private final String facet;
    private long left;

    private Counted(String value, String facet) {
      this.value = value;
      this.facet = facet;
      this.left = MOST_STEPS + (long) STEPS_A_CHARACTER * value.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooHard(facet);
      }
      return value.charAt(index);
    }

    @Override
    public int length() {
      return value.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return value.substring(start, end);
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
