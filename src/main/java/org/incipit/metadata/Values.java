package org.incipit.metadata;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incipit.model.Metadata;
import org.incipit.model.Origin;

/**
 * Looks at values: each as it is kept, under the name where it belongs, or what is wrong with it.
 */
final class Values {
  private Values() {}

  /**
   * What a value comes to.
   *
   * @param name where it belongs: an address of a licence is kept apart from its words
   * @param value absent where it is empty or bad
   * @param complaint what is wrong with it; empty where nothing is
   */
  record Read(String name, Optional<Metadata.Value> value, String complaint) {}

  static Read read(String name, String raw, Origin origin) {
    Checked words = Words.of(raw, name.equals("dc.description"));
    if (!words.isGood()) {
      return bad(name, words.complaint());
    }
    String text = words.value();
    if (text.isEmpty()) {
      return new Read(name, Optional.empty(), "");
    }
    if (Names.IDENTIFIED.contains(name) && text.endsWith(">")) {
      return identified(name, text, origin);
    }
    boolean address = name.equals("dc.rights") && WebAddress.begins(text) && text.indexOf(' ') < 0;
    String kept = address ? "rights.uri" : name;
    Checked checked = check(kept, text);
    return checked.isGood()
        ? new Read(kept, Optional.of(new Metadata.Value(checked.value(), List.of(), origin)), "")
        : bad(name, checked.complaint());
  }

  private static Read bad(String name, String complaint) {
    return new Read(name, Optional.empty(), complaint);
  }

  private static Checked check(String name, String text) {
    return switch (name) {
      case "dc.language" -> language(text);
      case "dc.date" -> Dates.check(text);
      case "rights.uri" -> WebAddress.complaint(text).map(Checked::bad).orElse(Checked.good(text));
      case "dc.identifier" -> identifier(text);
      default -> Checked.good(text);
    };
  }

  private static final int LONGEST_LANGUAGE = 3;

  private static Checked language(String tag) {
    try {
      // Java has no form for private use alone and for a few old tags; neither has a header.
      // Of longer languages ("German") BCP 47 has the form, but none was ever registered.
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (locale.getLanguage().length() <= LONGEST_LANGUAGE) {
        return Checked.good(tag);
      }
    } catch (IllformedLocaleException e) {
      // said below
    }
    return Checked.bad("it is not a language tag such as en, de-CH or fa-Arab (BCP 47)");
  }

  private static Checked identifier(String text) {
    if (WebAddress.begins(text)) {
      return WebAddress.complaint(text).map(Checked::bad).orElse(Checked.good(text));
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("doi:")) {
      return Doi.is(text.substring(4).strip())
          ? Checked.good(text)
          : Checked.bad("it is no DOI, which is written 10.1234/name");
    }
    return Checked.good(text);
  }

  /** A name with identifiers in angle brackets behind it. */
  private static Read identified(String name, String text, Origin origin) {
    List<String> identifiers = new ArrayList<>();
    String rest = text;
    while (rest.endsWith(">")) {
      int open = rest.lastIndexOf('<');
      if (open < 0) {
        return bad(name, "it ends in > without < before it");
      }
      Checked identifier = Identifiers.of(rest.substring(open + 1, rest.length() - 1).strip());
      if (!identifier.isGood()) {
        return bad(name, identifier.complaint());
      }
      identifiers.add(0, identifier.value());
      rest = rest.substring(0, open).strip();
    }
    return rest.isEmpty()
        ? bad(name, "there is an identifier, but no name before it")
        : new Read(name, Optional.of(new Metadata.Value(rest, identifiers, origin)), "");
  }
}
