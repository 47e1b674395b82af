package org.incipit.resolve;

import static org.incipit.model.Kind.APART;
import static org.incipit.model.Kind.BIBL;
import static org.incipit.model.Kind.BIBL_SCOPE;
import static org.incipit.model.Kind.DATE;
import static org.incipit.model.Kind.EVENT;
import static org.incipit.model.Kind.FOREIGN;
import static org.incipit.model.Kind.FORMULA;
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
import static org.incipit.model.Kind.STAGE;
import static org.incipit.model.Kind.SUPPLIED;
import static org.incipit.model.Kind.TERM;
import static org.incipit.model.Kind.TITLE;

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
  private static final Set<Kind> PHRASES =
      union(
          NAMES,
          EnumSet.of(
              DATE, TERM, GLOSS, FOREIGN, NOTE_REF, SUPPLIED, FORMULA, TITLE, HI, APART, LINK));
  private static final Set<Kind> ANY = union(PHRASES, EnumSet.of(QUOTE, Q, BIBL, INLINE_NOTE));

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
    return kind != ROLE && kind != BIBL_SCOPE;
  }

  private static Map<Kind, Set<Kind>> table() {
    Map<Kind, Set<Kind>> inside = new EnumMap<>(Kind.class);
    inside.put(NOTE_REF, EnumSet.noneOf(Kind.class));
    inside.put(LINK, EnumSet.noneOf(Kind.class));
    inside.put(MARK, EnumSet.noneOf(Kind.class));
    inside.put(STAGE, ANY);
    inside.put(HI, union(ANY, EnumSet.of(MARK, STAGE)));
    inside.put(APART, union(ANY, EnumSet.of(MARK, STAGE)));
    inside.put(SUPPLIED, ANY);
    inside.put(INLINE_NOTE, ANY);
    inside.put(FORMULA, ANY);
    inside.put(QUOTE, ANY);
    inside.put(Q, ANY);
    inside.put(GLOSS, without(PHRASES, GLOSS));
    inside.put(TERM, without(PHRASES, TERM, GLOSS, FOREIGN));
    inside.put(BIBL, union(NAMES, EnumSet.of(DATE, TITLE, BIBL_SCOPE, SUPPLIED, NOTE_REF, HI)));
    inside.put(TITLE, union(NAMES, EnumSet.of(DATE, SUPPLIED, FOREIGN, NOTE_REF, HI)));
    inside.put(BIBL_SCOPE, EnumSet.of(SUPPLIED, HI));
    inside.put(DATE, EnumSet.of(SUPPLIED, NOTE_REF, HI));
    inside.put(ORGANISATION, EnumSet.of(PERSON, PLACE, SUPPLIED, NOTE_REF, FOREIGN, DATE, HI));
    inside.put(PERSON, EnumSet.of(ROLE, PLACE, SUPPLIED, NOTE_REF, FORMULA, FOREIGN, HI));
    inside.put(EVENT, EnumSet.of(PERSON, PLACE, ORGANISATION, DATE, SUPPLIED, NOTE_REF, HI));
    inside.put(PLACE, EnumSet.of(SUPPLIED, NOTE_REF, FOREIGN, HI));
    inside.put(ROLE, EnumSet.of(PLACE, ORGANISATION, SUPPLIED, HI));
    inside.put(FOREIGN, union(NAMES, EnumSet.of(SUPPLIED, NOTE_REF, HI)));
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
