package org.incipit.resolve;

import static org.incipit.model.Kind.APART;
import static org.incipit.model.Kind.BIBL;
import static org.incipit.model.Kind.BIBL_SCOPE;
import static org.incipit.model.Kind.DATE;
import static org.incipit.model.Kind.DECISION;
import static org.incipit.model.Kind.EVENT;
import static org.incipit.model.Kind.EX;
import static org.incipit.model.Kind.EXPAN;
import static org.incipit.model.Kind.FOREIGN;
import static org.incipit.model.Kind.FORMULA;
import static org.incipit.model.Kind.GAP;
import static org.incipit.model.Kind.GLOSS;
import static org.incipit.model.Kind.HI;
import static org.incipit.model.Kind.INLINE_NOTE;
import static org.incipit.model.Kind.LINK;
import static org.incipit.model.Kind.MARK;
import static org.incipit.model.Kind.NOTE_REF;
import static org.incipit.model.Kind.ORGANISATION;
import static org.incipit.model.Kind.PERSON;
import static org.incipit.model.Kind.PLACE;
import static org.incipit.model.Kind.Q;
import static org.incipit.model.Kind.QUOTE;
import static org.incipit.model.Kind.ROLE;
import static org.incipit.model.Kind.SALUTATION;
import static org.incipit.model.Kind.SIC;
import static org.incipit.model.Kind.STAGE;
import static org.incipit.model.Kind.SUPPLIED;
import static org.incipit.model.Kind.TERM;
import static org.incipit.model.Kind.TIME;
import static org.incipit.model.Kind.TIMECODE;
import static org.incipit.model.Kind.TITLE;
import static org.incipit.model.Kind.UNCLEAR;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.incipit.model.BlockKind;
import org.incipit.model.Kind;

/** Which kinds may stand in which: TEI's content models, and sense. */
final class Nesting {
  /** Deeper nesting stays text: a tree of any depth would overflow the stack of a stylesheet. */
  static final int DEEPEST = 64;

  private static final Set<Kind> NAMES = EnumSet.of(PERSON, PLACE, ORGANISATION, EVENT);

  /** What editors do to a word, which may happen in any name or date. */
  private static final Set<Kind> EDITED = EnumSet.of(SUPPLIED, GAP, UNCLEAR, EXPAN, SIC, HI, MARK);

  private static final Set<Kind> PHRASES =
      union(
          union(NAMES, EDITED),
          EnumSet.of(DATE, TIME, TERM, GLOSS, FOREIGN, NOTE_REF, FORMULA, TITLE, APART, LINK));
  private static final Set<Kind> ANY =
      union(PHRASES, EnumSet.of(QUOTE, Q, BIBL, INLINE_NOTE, STAGE));

  /** Blocks whose content TEI limits to phrases. */
  private static final Set<BlockKind> NARROW =
      EnumSet.of(
          BlockKind.DATELINE,
          BlockKind.BYLINE,
          BlockKind.DOC_IMPRINT,
          BlockKind.ADDR_LINE,
          BlockKind.SPEAKER,
          BlockKind.CAST_ITEM);

  private static final Map<Kind, Set<Kind>> INSIDE = table();

  private Nesting() {}

  /** True when {@code inner} may be a child of {@code outer}. */
  static boolean allows(Kind outer, Kind inner) {
    return INSIDE.get(outer).contains(inner);
  }

  /** True when the kind may stand directly in a block; TEI keeps some out of a date line. */
  static boolean allows(BlockKind block, Kind kind) {
    boolean heldOut = NARROW.contains(block) && (kind == BIBL || kind == QUOTE || kind == STAGE);
    return freeStanding(kind) && !heldOut;
  }

  /** True when the kind may stand in a block with no other annotation around it. */
  static boolean freeStanding(Kind kind) {
    return kind != ROLE && kind != BIBL_SCOPE && kind != EX;
  }

  private static Map<Kind, Set<Kind>> table() {
    Map<Kind, Set<Kind>> inside = new EnumMap<>(Kind.class);
    inside.put(NOTE_REF, EnumSet.noneOf(Kind.class));
    inside.put(LINK, EnumSet.noneOf(Kind.class));
    inside.put(MARK, EnumSet.noneOf(Kind.class));
    inside.put(DECISION, ANY);
    inside.put(SALUTATION, ANY);
    inside.put(TIMECODE, EnumSet.noneOf(Kind.class));
    inside.put(STAGE, ANY);
    inside.put(HI, ANY);
    inside.put(APART, ANY);
    inside.put(SUPPLIED, ANY);
    inside.put(GAP, EnumSet.noneOf(Kind.class));
    inside.put(UNCLEAR, PHRASES);
    inside.put(SIC, PHRASES);
    inside.put(EXPAN, EnumSet.of(EX, SUPPLIED, UNCLEAR, GAP, HI, MARK));
    inside.put(EX, EnumSet.of(HI, MARK));
    inside.put(INLINE_NOTE, ANY);
    inside.put(FORMULA, ANY);
    inside.put(QUOTE, ANY);
    inside.put(Q, ANY);
    inside.put(GLOSS, without(PHRASES, GLOSS));
    inside.put(TERM, without(PHRASES, TERM, GLOSS, FOREIGN));
    inside.put(BIBL, union(union(NAMES, EDITED), EnumSet.of(DATE, TITLE, BIBL_SCOPE, NOTE_REF)));
    inside.put(TITLE, union(union(NAMES, EDITED), EnumSet.of(DATE, FOREIGN, NOTE_REF)));
    inside.put(BIBL_SCOPE, EDITED);
    inside.put(DATE, union(EDITED, EnumSet.of(NOTE_REF)));
    inside.put(TIME, union(EDITED, EnumSet.of(NOTE_REF)));
    inside.put(ORGANISATION, union(EDITED, EnumSet.of(PERSON, PLACE, NOTE_REF, FOREIGN, DATE)));
    inside.put(PERSON, union(EDITED, EnumSet.of(ROLE, PLACE, NOTE_REF, FORMULA, FOREIGN)));
    inside.put(EVENT, union(EDITED, EnumSet.of(PERSON, PLACE, ORGANISATION, DATE, NOTE_REF)));
    inside.put(PLACE, union(EDITED, EnumSet.of(NOTE_REF, FOREIGN)));
    inside.put(ROLE, union(EDITED, EnumSet.of(PLACE, ORGANISATION)));
    inside.put(FOREIGN, union(union(NAMES, EDITED), EnumSet.of(NOTE_REF, Q)));
    return inside;
  }

  private static Set<Kind> union(Set<Kind> a, Set<Kind> b) {
    Set<Kind> union = EnumSet.copyOf(a);
    union.addAll(b);
    return union;
  }

  private static Set<Kind> without(Set<Kind> all, Kind... kinds) {
    Set<Kind> rest = EnumSet.copyOf(all);
    rest.removeAll(Set.of(kinds));
    return rest;
  }
}
