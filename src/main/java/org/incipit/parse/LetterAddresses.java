package org.incipit.parse;

import java.util.List;
import org.incipit.model.Certainty;

/** To whom a letter went, below the name of who signs. One document. */
final class LetterAddresses {
  private final Draft draft;
  private final Labels labels;
  private final LetterPlace place;

  LetterAddresses(Draft draft, Labels labels, LetterPlace place) {
    this.draft = draft;
    this.labels = labels;
    this.place = place;
  }

  /** After all, an address: lines with commas and capitals and no sentence, below a signature. */
  void label() {
    for (int i = 1; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean below =
          labels.is(i - 1, Role.SIGNED)
              || labels.is(i - 1, Role.POSTSCRIPT)
              || labels.is(i - 1, Role.ADDRESS)
              || (labels.is(i - 1, Role.P) || labels.open(i - 1))
                  && (chunk.size() > 1 || chunk.indent() > draft.layout().margin());
      boolean closing = labels.open(i) || labels.is(i, Role.SIGNED) && chunk.size() > 1;
      if (below
          && closing
          && !place.isEndorsement(i)
          && LetterLines.isShort(chunk)
          && place.endsDivision(i)
          && isAddress(chunk)) {
        labels.replace(
            i,
            place.attests(i)
                ? Attestation.LABEL
                : awaited(i)
                    ? Label.of(Role.SIGNED, Certainty.MEDIUM, "names below a form of farewell")
                    : Label.of(
                        Role.ADDRESS,
                        Certainty.MEDIUM,
                        "names and places with commas, at the end"));
      }
    }
  }

  /** True below "Your obedient servants,": who signs has not been said yet. */
  private boolean awaited(int i) {
    String above = draft.plain(labels.chunk(i - 1));
    String first = Words.key(Words.first(draft.plain(labels.chunk(i))));
    return place.farewellAbove(i)
        && above.endsWith(",")
        && !draft.inLanguage("structure.titles", first)
        && !draft.inLanguage("structure.address.words", first);
  }

  private boolean isAddress(Chunk chunk) {
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    int capitals = 0;
    int longer = 0;
    for (String word : words) {
      if (word.length() > 2) {
        longer++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    int commas = (int) plain.chars().filter(c -> c == ',').count();
    boolean initials = chunk.size() == 1 && plain.length() > 1 && plain.charAt(1) == '.';
    return words.size() <= 16
        && words.size() >= 2
        && !initials
        && (commas > 0 || chunk.size() > 1)
        && capitals * 10 >= longer * 8
        && !draft.startsWithAny("structure.valedictions", plain)
        && !Dates.isDateline(draft, plain)
        && !(chunk.size() == 1 && Dates.isYear(Words.last(plain)));
  }

  /** "The Rev. J. Cole", "To Mr. Cole": a title and a name, where farewell and name stand above. */
  boolean isAddressee(int i) {
    if (i < 3 || !labels.open(i) || labels.chunk(i).size() > 1 || !place.endsDivision(i)) {
      return false;
    }
    String plain = draft.plain(labels.chunk(i));
    List<String> words = Words.of(plain);
    int title = words.isEmpty() || words.get(0).length() > 3 ? 0 : Math.min(1, words.size() - 1);
    return LetterLines.looksLikeName(plain)
        && (draft.inLanguage("structure.titles", Words.key(words.get(0)))
            || draft.inLanguage("structure.titles", Words.key(words.get(title))))
        && place.farewellAbove(i - 1)
        && LetterLines.looksLikeName(draft.plain(labels.chunk(i - 1)));
  }
}
