package org.incipit.recognise.dates;

/** A form of the language files with everything it can be. Immutable once the files are read. */
final class Word {
  /** A word that no file knows. */
  static final Word UNKNOWN = new Word("", 0, new int[0]);

  private final String form;
  private final long classes;
  private final int[] values;

  private Word(String form, long classes, int[] values) {
    this.form = form;
    this.classes = classes;
    this.values = values;
  }

  static Word of(String form) {
    return new Word(form, 0, new int[WordClass.count()]);
  }

  /** The same, being one thing more. */
  Word with(WordClass wordClass, int value) {
    int[] more = values.clone();
    more[wordClass.ordinal()] = value;
    return new Word(form, classes | wordClass.bit(), more);
  }

  String form() {
    return form;
  }

  boolean is(WordClass wordClass) {
    return (classes & wordClass.bit()) != 0;
  }

  /** True when it is anything of a set of {@link WordClass#bit()}s. */
  boolean any(long set) {
    return (classes & set) != 0;
  }

  int value(WordClass wordClass) {
    return values[wordClass.ordinal()];
  }
}
