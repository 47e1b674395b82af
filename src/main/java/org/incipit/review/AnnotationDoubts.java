package org.incipit.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Block;
import org.incipit.model.Certainty;
import org.incipit.model.DecisionKind;
import org.incipit.model.Doubt;
import org.incipit.model.Kind;

/** Which annotations a person should look at. */
public final class AnnotationDoubts {
  private static final int MOST_LINES = 6;

  private final AnnotatedText document;
  private final List<Doubt> doubts = new ArrayList<>();

  /** Names that are doubtful in the same way, by kind and words: one question for all of them. */
  private final Map<String, List<Annotation>> names = new LinkedHashMap<>();

  private AnnotationDoubts(AnnotatedText document) {
    this.document = document;
  }

  /**
   * The doubtful ones.
   *
   * @param kept what was kept, in document order
   * @param called ids of the notes that have a callout
   */
  public static List<Doubt> of(AnnotatedText document, List<Annotation> kept, Set<String> called) {
    AnnotationDoubts found = new AnnotationDoubts(document);
    kept.stream().filter(a -> !a.reviewed()).forEach(found::look);
    found.names.values().forEach(found::name);
    List<Block> notes = new ArrayList<>();
    NoteAnswers.collect(document.tree().parts(), notes);
    notes.stream().filter(note -> !called.contains(note.id())).forEach(found::note);
    return found.doubts;
  }

  private void look(Annotation a) {
    boolean low = a.cert() == Certainty.LOW;
    String other = a.attributes().getOrDefault("alternative", "");
    if (a.kind() == Kind.DATE && (low || !other.isEmpty())) {
      String evidence = other.isEmpty() ? a.evidence() : a.evidence() + "; or " + other;
      add(DecisionKind.DATE, a, DateAnswer.of(a.attributes()), evidence);
    } else if (a.kind().entity() && low) {
      String key = a.kind() + " " + document.source().line(a.span());
      names.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
    } else if (a.kind() == Kind.NOTE_REF && low) {
      add(DecisionKind.NOTE, a, NoteAnswers.NO_NOTE, a.evidence());
    } else if (MarkAnswer.KINDS.contains(a.kind()) && low) {
      add(DecisionKind.MARK, a, MarkAnswer.word(a), a.evidence());
    }
  }

  private void add(DecisionKind kind, Annotation a, String decision, String evidence) {
    doubts.add(new Doubt(kind, a.span(), decision, a.cert(), evidence));
  }

  private void name(List<Annotation> mentions) {
    Annotation first = mentions.get(0);
    String also =
        mentions.size() == 1
            ? ""
            : "; "
                + mentions.size()
                + " times, also on line "
                + mentions.stream()
                    .skip(1)
                    .limit(MOST_LINES)
                    .map(a -> Integer.toString(document.source().lines().lineAt(a.span().start())))
                    .distinct()
                    .collect(Collectors.joining(", "))
                + (mentions.size() > MOST_LINES + 1 ? " …" : "");
    doubts.add(
        new Doubt(
            DecisionKind.NAME,
            first.span(),
            NameAnswer.word(first.kind()),
            first.cert(),
            first.evidence() + also,
            mentions.size() > 1));
  }

  private void note(Block note) {
    doubts.add(
        new Doubt(
            DecisionKind.NOTE,
            note.extent(),
            NoteAnswers.UNCALLED,
            Certainty.LOW,
            "no callout in the text has this number"));
  }
}
