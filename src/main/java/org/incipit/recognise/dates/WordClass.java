package org.incipit.recognise.dates;

/**
 * What a word can be in a date. Each is a row class of the language files, spelt there in lower
 * case with hyphens.
 */
enum WordClass {
  /** A month's full name, a date even when it stands alone. Value 1–12. */
  MONTH,
  /** A short or variant form, a month only beside a number. Value 1–12. */
  MONTH_SHORT,
  /** A month's full name that is another word too ("May"): alone only after a word of time. */
  MONTH_GUARDED,
  /** A Roman numeral I–XII where a month may stand. */
  ROMAN,
  /** A month of the Solar Hijri calendar. Value 1–12. */
  MONTH_PERSIAN,
  /** A month of the Islamic calendar. Value 1–12. */
  MONTH_ISLAMIC,
  /** A month of the French Republic. Value 1–12, 13 for the days at the year's end. */
  MONTH_REPUBLICAN,
  /** A month of the Hebrew calendar, counted from Tishri as ICU does. Value 1–13. */
  MONTH_HEBREW,
  /** A month's name that an ordinal behind it tells from the next one: "Kanun I". */
  MONTH_PAIR,
  /** Makes a month of the number it hangs on: the "ber" of 7ber. */
  MONTH_ENDING,
  /** What an apostrophe joins to a short month: the "y" of Feb'y. */
  MONTH_TAIL,
  /** Value 1 (Monday) to 7. */
  WEEKDAY,
  /** A weekday's short form, read only before a day. */
  WEEKDAY_SHORT,
  /** What makes a number of the day: the "th" of 24th. */
  SUFFIX,
  ORDINAL,
  CARDINAL,
  /** An indefinite article: one in "a year ago", nothing elsewhere. */
  ONE,
  HALF,
  /** Value is the ordinal of a {@link Unit}. */
  UNIT,
  /** Value 1 (spring) to 4. */
  SEASON,
  OF,
  THE,
  AND,
  /** Joins the ends of a range. */
  TO,
  /** Opens a range. */
  FROM,
  /** Opens a range whose ends "and" joins. */
  BETWEEN,
  /** Licenses a guarded month or a year behind it: in, since, until. */
  TIME,
  /** Behind a guarded month, makes it another word: "May God", "May be". */
  MODAL,
  /** A thing that is counted: a number before it is no year. */
  COUNTED,
  /** Announces a number that is no date: No., p., vol. */
  NUMBERED,
  /** Stands between "year" and its number: of our Lord, of grace. */
  GRACE,
  /** A decade's name: twenties. Value 20–90. */
  TENS,
  /** Ten more when it follows an ordinal: Arabic says "third ten" for thirteenth. */
  TEEN,
  /** A century's own name, "Ottocento". Value is its first year. */
  CENTURY_NAME,
  /** Before a year, says that it is near enough: about, circa. */
  CIRCA,
  /** First word of a phrase of several words; a bit of its value is set for every kind of them. */
  PHRASE,
  /** The clock. Value 0 where it counts hours too, 1 where not, 2 for noon, 3 for midnight. */
  HOUR,
  /** A quarter of an hour. */
  QUARTER,
  /** Comes before a bare day of the month: "on the 22nd", "letter of the 22nd". */
  DAY_LED,
  /** A part of the day. Value 0 before noon, 12 after it. */
  DAY_PART,
  /** Value 1 for this era, 2 for the time before it. */
  ERA,
  /** Names the calendar of the year before it; value is the ordinal of a {@link Reckoning}. */
  CALENDAR,
  /** Behind a year, makes it a decade: the "s" of 1940s. */
  DECADE,
  /** The word "years" behind a decade. */
  YEARS,
  /** The word "years" that makes a decade of the round year behind it: "les années 1940". */
  DECADES,
  AGO,
  /** "Ago" that stands before its number. */
  AGO_BEFORE,
  /** Belongs to {@link #AGO_BEFORE} behind it: the "il" of "il y a". */
  AGO_LEAD,
  /** "In" that may count from now or name a duration. */
  IN_OPEN,
  /** "In" that always counts from now on. */
  IN_FUTURE,
  /** Puts its sentence in the future. */
  WILL,
  APPROX,
  MORE,
  LESS,
  /** An indefinite number: some, few. */
  SOME,
  LAST,
  NEXT,
  THIS,
  /** Of this month, of the last, of the next, behind a day. Value 0, -1, 1. */
  INSTANT,
  /** Value 1 (beginning), 2 (middle), 3 (end). */
  PART,
  /** Belongs to the part of a period behind it: the "at" of "at the end". */
  AT,
  PASSED,
  /** A day counted from today. Value in days. */
  OFFSET,
  /** May stand inside a quantity without meaning anything. */
  FILLER;

  private static final WordClass[] ALL = values();

  static int count() {
    return ALL.length;
  }

  long bit() {
    return 1L << ordinal();
  }
}
