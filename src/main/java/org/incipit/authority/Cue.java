package org.incipit.authority;

/** What a word or phrase tells about the names around it. */
public enum Cue {
  /** Stands before a person's name and belongs to it: Mr, General, Ayatollah. */
  TITLE,
  /** Stands after a person's name and belongs to it: Esq., Pasha. */
  TITLE_AFTER,
  /** "TITLE of PLACE" is a person: Queen, Duke, Bishop. */
  TITLE_OF,
  /** A noble or church title that names its bearer alone: "the Count". */
  TITLE_ALONE,
  /** A courtesy title: what follows is a name even when it is an ordinary word. */
  COURTESY,
  /** Abbreviated, so that a full stop after it ends no sentence. */
  ABBREVIATION,
  /** A demonym, language or religion: never a name. */
  DEMONYM,
  /** Capitalised, but never a name: deities, feasts, weekdays, books of faith. */
  NEVER,
  /** A month: a name only with strong evidence. */
  MONTH,
  /** A preposition that a place name often follows. */
  PLACE_BEFORE,
  /** A preposition that place and person names follow: to, from. */
  TOWARD,
  /** A preposition that a person's name often follows: with, chez. */
  PERSON_BEFORE,
  /** Known by one name: Napoleon, Homer. */
  KNOWN,
  /** A title that is written small in its language: général. */
  TITLE_SMALL,
  /** A verb of motion, before "to" or "from" a place. */
  MOTION,
  /** A verb whose object is a book or its author: read. */
  READING,
  /** A verb whose subject is a person. */
  SAYING,
  ARTICLE,
  POSSESSIVE,
  /** Dear, poor, old, young. */
  FOND,
  /** Brother, sister, uncle. */
  KIN,
  /** Between the parts of a person's name: von, de, bin. */
  PARTICLE,
  /** Inside the name of a place or body: of, and, the. */
  CONNECTOR,
  /** Ends the name of a body: Society, Council. */
  BODY_LAST,
  /** Begins the name of a body in the Romance and Persian order: Société, Astan. */
  BODY_FIRST,
  /** Marks a firm: Ltd, GmbH. */
  FIRM,
  /** Names a body by itself: Gestapo, NATO. */
  BODY,
  /** Ends the name of a place: Street, River. */
  PLACE_LAST,
  /** Begins the name of a place: Lake, Mount, Rue. */
  PLACE_FIRST,
  /** Ends the name of an event: War, Revolution. */
  EVENT_LAST,
  /** Begins the name of an event: Battle, Siege. */
  EVENT_FIRST,
  /** Part of a place name only together with more: North, Upper. */
  DIRECTION,
  /** Says what the place is that is named after it: village of, ville de, Stadt. */
  PLACE_KIND,
  /** Letters with stops that are no initials: an order, a degree, what an officer is (D.S.O.). */
  LETTERS,
  /** The name of a ship follows: steamer, Dampfer, frégate. */
  SHIP,
  /** The name of a street follows, without a capital: rue, quai. */
  STREET,
  /** A feast, which is no name however it is called: Lady Day, Martini. */
  FEAST,
  /** A rank that with "of" or "de" and a name is a person, whatever place is called so: Earl. */
  OF_NAME,
  /** A forename cut short before its full stop, also an abbreviation: Wm., Heinr. */
  SHORT_GIVEN,
  /** Behind it an ordinary word is a name: Captain, Dr. */
  RANK,
  /** A day or feast that is no month and a surname all the same behind a title: Lundi. */
  DAY,
  /** What somebody does, behind a name and a comma: Labourer, Cordwainer. */
  TRADE,
  /** Ends the name of a part of an army: Fusiliers. */
  UNIT,
  /** Before the number of a part of a book: Chapter, Livre, Kapitel. */
  DIVISION;

  /** Cues that rules alone look at, so that they change no feature of a model. */
  public static final long OF_RULES =
      PLACE_KIND.bit()
          | LETTERS.bit()
          | SHIP.bit()
          | STREET.bit()
          | FEAST.bit()
          | OF_NAME.bit()
          | SHORT_GIVEN.bit()
          | RANK.bit()
          | DAY.bit()
          | TRADE.bit()
          | UNIT.bit()
          | DIVISION.bit();

  /** The bit of this cue in a set. */
  public long bit() {
    return 1L << ordinal();
  }

  /** True when the set has this cue. */
  public boolean in(long bits) {
    return (bits & bit()) != 0;
  }

  /** The cues of a class of {@code honorifics.tsv}: {@code nobility pre of}. */
  static long ofHonorific(String words) {
    if (words.startsWith("formula") || words.startsWith("before-name")) {
      return 0;
    }
    long bits = words.contains(" pre") ? TITLE.bit() : 0;
    bits |= words.contains(" post") ? TITLE_AFTER.bit() : 0;
    bits |= words.endsWith(" of") ? TITLE_OF.bit() : 0;
    bits |= words.startsWith("courtesy pre") ? COURTESY.bit() : 0;
    return words.startsWith("nobility") || words.startsWith("royalty")
        ? bits | TITLE_ALONE.bit()
        : bits;
  }
}
