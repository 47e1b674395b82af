package org.incipit.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Annotation;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Designation;
import org.incipit.model.IdentifierForm;
import org.incipit.model.Kind;

/**
 * What a person says a name names: {@code person}, {@code place = Gaza}, {@code person
 * wikidata:Q42}, {@code person = Ada Brook wikidata:Q42}, {@code none}, each of them {@code
 * everywhere} if wished.
 *
 * @param kind the kind of entity; absent for no name at all
 * @param name the name it is listed under, when given
 * @param id scheme and value of an authority's identifier, when given
 * @param everywhere true for every place where these words stand
 */
record NameAnswer(
    Optional<Kind> kind, Optional<String> name, Optional<String> id, boolean everywhere) {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "person",
          Kind.PERSON,
          "place",
          Kind.PLACE,
          "organisation",
          Kind.ORGANISATION,
          "event",
          Kind.EVENT);

  private static final String EVERYWHERE = " everywhere";

  static String word(Kind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case PLACE -> "place";
      case ORGANISATION -> "organisation";
      default -> "event";
    };
  }

  /** True for an answer that holds wherever the words stand. */
  static boolean everywhere(String value) {
    return value.endsWith(EVERYWHERE);
  }

  /** Reads an answer, empty when it is none. */
  static Optional<NameAnswer> of(String value) {
    boolean everywhere = everywhere(value);
    String rest =
        everywhere ? value.substring(0, value.length() - EVERYWHERE.length()).strip() : value;
    String word = Decisions.word(rest);
    String behind = rest.substring(word.length()).strip();
    if (word.equals("none") && behind.isEmpty()) {
      return Optional.of(
          new NameAnswer(Optional.empty(), Optional.empty(), Optional.empty(), everywhere));
    }
    Kind kind = KINDS.get(word.equals("organization") ? "organisation" : word);
    if (kind == null) {
      return Optional.empty();
    }
    if (behind.isEmpty()) {
      return Optional.of(
          new NameAnswer(Optional.of(kind), Optional.empty(), Optional.empty(), everywhere));
    }
    if (behind.startsWith("=") && behind.length() > 1) {
      return named(kind, behind.substring(1).strip(), everywhere);
    }
    return isId(behind)
        ? Optional.of(
            new NameAnswer(Optional.of(kind), Optional.empty(), Optional.of(behind), everywhere))
        : Optional.empty();
  }

  /** A name, an identifier, or both, the identifier last. */
  private static Optional<NameAnswer> named(Kind kind, String said, boolean everywhere) {
    int space = said.lastIndexOf(' ');
    String last = said.substring(space + 1);
    String register = last.substring(0, Math.max(last.indexOf(':'), 0));
    if (IdentifierForm.example(register).isEmpty()) {
      return Optional.of(
          new NameAnswer(Optional.of(kind), Optional.of(said), Optional.empty(), everywhere));
    }
    Optional<String> name = Optional.of(said.substring(0, Math.max(space, 0)).strip());
    return isId(last)
        ? Optional.of(
            new NameAnswer(
                Optional.of(kind), name.filter(n -> !n.isEmpty()), Optional.of(last), everywhere))
        : Optional.empty();
  }

  /** {@code scheme:value}: lower-case letters and digits, then no white space. */
  private static boolean isId(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon + 1 == text.length() || !Character.isLetter(text.charAt(0))) {
      return false;
    }
    boolean scheme =
        text.substring(0, colon)
            .chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    return scheme
        && text.chars().noneMatch(c -> Decisions.isWhite((char) c))
        && IdentifierForm.fits(text.substring(0, colon), text.substring(colon + 1));
  }

  /**
   * Whom a mention then names.
   *
   * @param words the words of the mention, in one line
   * @param found what the recognisers said of the same kind, here first
   */
  Designation designation(String words, Optional<Annotation> here, List<Annotation> found) {
    if (id().isPresent()) {
      return designation(here, words, id().get(), found);
    }
    if (name().isPresent()) {
      return found.stream()
          .filter(a -> a.kind() == kind().orElseThrow())
          .map(a -> a.designation().orElseThrow())
          .filter(
              d ->
                  d.name().equals(name().get())
                      || d.entry().filter(e -> isOf(e, name().get())).isPresent())
          .findFirst()
          .orElseGet(() -> Designation.of(name().get()));
    }
    return here.filter(a -> a.kind() == kind().orElseThrow())
        .flatMap(Annotation::designation)
        .orElseGet(() -> Designation.of(words));
  }

  private Designation designation(
      Optional<Annotation> here, String words, String id, List<Annotation> found) {
    for (Annotation a : found) {
      Optional<AuthorityEntry> entry = a.designation().flatMap(Designation::entry);
      if (a.kind() == kind().orElseThrow() && entry.isPresent() && matches(entry.get(), id)) {
        return new Designation(a.designation().orElseThrow().name(), entry);
      }
    }
    String name =
        name().or(() -> here.flatMap(Annotation::designation).map(Designation::name)).orElse(words);
    int colon = id.indexOf(':');
    Map<String, String> identifiers = Map.of(id.substring(0, colon), id.substring(colon + 1));
    return new Designation(
        name, Optional.of(new AuthorityEntry(id, name, "", "", "", identifiers)));
  }

  /** Its name, or the id that it has in the user's own list. */
  private static boolean isOf(AuthorityEntry entry, String said) {
    return entry.name().equals(said) || entry.id().equals(AuthorityEntry.OWN + said);
  }

  private static boolean matches(AuthorityEntry entry, String id) {
    int colon = id.indexOf(':');
    return entry.id().equals(id)
        || id.substring(colon + 1).equals(entry.identifiers().get(id.substring(0, colon)));
  }
}
