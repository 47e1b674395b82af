package org.incipit.laws;

import java.util.Random;

/** Text made of what upsets parsers, from a seed. */
final class RandomText {
  private static final String[] PIECES = {
    "the ",
    "of ",
    "and ",
    "In the name of God, ",
    "May ",
    "General Ada Lind ",
    "Kerman",
    "Lake Geneva ",
    "12 March 1911 ",
    "4/4/2023",
    "the 1940s ",
    "1914-1918 ",
    "well-\n",
    "infor-\nmation ",
    "\n",
    "\n\n",
    "\n\n\n",
    "\f",
    "\n\f",
    " \n",
    "\n ",
    "\n    ",
    "\t",
    "(1)",
    " (2) ",
    "[3]",
    "*",
    "†",
    "¹",
    "[",
    "]",
    "(",
    ")",
    "“",
    "”",
    "„",
    "«",
    "»",
    "\"",
    "'",
    "’",
    "[i.e., ",
    "[and] ",
    "[sic]",
    "\nFootnotes:\n",
    "\nNotes\n",
    "\n1) ",
    "\n2. ",
    "\n[1] ",
    "—",
    "-",
    "- 12 -",
    "\nPage 2 of 9\n",
    "Society of Friends ",
    "The Holy Quran, Surah Nur, Verse 5. ",
    "\n\nBible, Psalm 19, Lausanne 1911\n\n",
    "\n\n“Villa” [and], Lausanne, 12 March 1911\n\n",
    "\u00A0",
    "\u2028",
    "\u0085",
    "\u200F",
    "\u0301",
    "\u00AD",
    "\uD83D\uDE00",
    "سلام ",
    "۱۲",
    "中文",
    "<p>",
    "&amp;",
    "]]>",
    "<!--",
    "\u3000",
    "\n\u00A0\n",
    ". ",
    "! ",
    "? ",
    "x",
    "I",
    "Mr. ",
    "Dr ",
    "\uFFFD",
    "\uE000",
    "¬\n"
  };

  private RandomText() {}

  static String of(long seed) {
    Random random = new Random(seed);
    int pieces = 1 + random.nextInt(120);
    StringBuilder text = new StringBuilder("A ");
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
