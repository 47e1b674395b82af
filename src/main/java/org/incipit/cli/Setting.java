package org.incipit.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;
import org.incipit.export.TextPolicy;
import org.incipit.language.LanguageTag;
import org.incipit.parse.Profile;
import org.incipit.pipeline.Limits;

/**
 * An option of {@code convert} that a configuration may set, by its name without dashes.
 *
 * @param name of option and key
 * @param type what its value must be
 * @param words the values of a choice; empty for others
 * @param least of a number
 * @param most of a number
 */
record Setting(String name, Type type, List<String> words, long least, long most) {
  /** What a value can be. */
  enum Type {
    TEXT("words"),
    FLAG("true or false"),
    NUMBER("a whole number"),
    SIZE("a number of bytes, such as 500000, 64k or 32m"),
    CHOICE("one of some words"),
    WORDS("a list of words, such as [tei, html]"),
    FILE("the name of a file or folder"),
    FILES("a list of names of files");

    private final String says;

    Type(String says) {
      this.says = says;
    }

    /** What it must be, for people. */
    String says() {
      return says;
    }

    boolean isList() {
      return this == WORDS || this == FILES;
    }
  }

  /** All of them, in the order of the help. */
  static final List<Setting> ALL =
      List.of(
          of("to", Type.WORDS),
          of("output", Type.FILE),
          choice("text-policy", words(TextPolicy.values())),
          of("no-insertions", Type.FLAG),
          of("include", Type.TEXT),
          number("jobs", 1, 1024),
          of("report", Type.FILE),
          choice("fail-on", List.of("error", "warning")),
          of("prune", Type.FLAG),
          of("durable", Type.FLAG),
          of("max-bytes", Type.SIZE),
          number("max-seconds", 0, Integer.MAX_VALUE),
          number("max-ratio", 1, Integer.MAX_VALUE),
          of("theme", Type.FILE),
          of("base-url", Type.TEXT),
          of("quiet", Type.FLAG),
          choice("log-format", List.of("text", "json")),
          choice("color", List.of("auto", "always", "never")),
          of("no-site", Type.FLAG),
          of("site-title", Type.TEXT),
          of("profile", Type.FILE),
          of("authority", Type.FILES),
          of("metadata", Type.FILE),
          of("encoding", Type.TEXT),
          of("lang", Type.TEXT),
          of("review", Type.FILE),
          of("recogniser", Type.WORDS),
          of("model", Type.FILES),
          of("anthology", Type.TEXT));

  private static Setting of(String name, Type type) {
    return new Setting(name, type, List.of(), 0, 0);
  }

  private static Setting choice(String name, List<String> words) {
    return new Setting(name, Type.CHOICE, words, 0, 0);
  }

  private static Setting number(String name, long least, long most) {
    return new Setting(name, Type.NUMBER, List.of(), least, most);
  }

  private static List<String> words(Enum<?>[] values) {
    return java.util.Arrays.stream(values)
        .map(value -> value.name().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  static Optional<Setting> named(String name) {
    return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  /** What is wrong with one value; empty where nothing is. */
  Optional<String> complaint(String value) {
    return switch (type) {
      case FLAG -> unless(value.equals("true") || value.equals("false"), "true or false");
      case CHOICE -> unless(words.contains(value), "one of " + String.join(", ", words));
      case SIZE -> unless(Limits.size(value).isPresent(), type.says());
      case NUMBER -> unless(isNumber(value), "a whole number from " + least + " to " + most);
      case WORDS -> unless(Profile.isWord(value), "one word, without commas and spaces");
      case TEXT, FILE, FILES ->
          unless(isPlain(value), "without control characters").or(() -> words(value));
    };
  }

  /** Of words that are not free. */
  private Optional<String> words(String value) {
    return switch (name) {
      case "lang" -> unless(LanguageTag.is(value), "a language tag such as en, de-CH or fa-Arab");
      case "encoding" ->
          unless(isEncoding(value), "the name of an encoding such as UTF-8 or windows-1252");
      default -> Optional.empty();
    };
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static Optional<String> unless(boolean good, String what) {
    return good ? Optional.empty() : Optional.of(what);
  }

  private boolean isNumber(String value) {
    boolean digits =
        !value.isEmpty()
            && value.length() < 11
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
  }

  private static boolean isPlain(String value) {
    return value.chars().noneMatch(Character::isISOControl);
  }

  /** True for a name that means no file: standard output, no review, a built-in profile. */
  boolean isNoFile(String value) {
    return switch (name) {
      case "output" -> value.equals("-");
      case "review" -> value.equals("none");
      case "profile" -> Profile.BUILT_IN.contains(value);
      default -> false;
    };
  }
}
