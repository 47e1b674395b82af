package org.incipit.recognise.brackets;

import java.util.ArrayDeque;
import java.util.Deque;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.BlockKind;
import org.incipit.model.Passage;
import org.incipit.recognise.LooseMarks;
import org.incipit.recognise.RightEdge;

/**
 * Square brackets without a partner in their passage. A remark may run over some paragraphs, so one
 * that opens in one and closes in a later one is no fault; what is left is reported.
 */
final class OpenBrackets {
  private static final int MOST_PASSAGES = 12;
  private static final int MOST_OPEN = 64;

  private record Open(Passage passage, int index, int number) {}

  private final LooseMarks loose;
  private final Deque<Open> open = new ArrayDeque<>();
  private int number;

  OpenBrackets(DiagnosticSink sink) {
    this.loose = new LooseMarks(sink);
  }

  void add(Passage passage, Brackets brackets) {
    number++;
    while (!open.isEmpty() && number - open.getFirst().number() > MOST_PASSAGES) {
      unclosed(open.removeFirst());
    }
    for (int index : brackets.unopened()) {
      if (open.isEmpty() && closesNote(passage, index)) {
        continue; // its partner belongs to the label, as in "[Footnote 1: …]"
      }
      if (open.isEmpty()) {
        loose.report(Code.ANN_010, passage.toSource(index, index + 1), "]");
      } else {
        open.removeLast();
      }
    }
    RightEdge edge = RightEdge.of(passage.text());
    for (int index : brackets.unclosed()) {
      if (passage.block().kind() == BlockKind.STAGE
          || passage.text().startsWith("[_", index)
          || edge.begins(index)) {
        continue; // printers of plays leave out the bracket that would close a direction
      }
      if (open.size() == MOST_OPEN) {
        unclosed(open.removeFirst());
      }
      open.addLast(new Open(passage, index, number));
    }
  }

  private static boolean closesNote(Passage passage, int index) {
    return passage.inNote() && passage.text().substring(index + 1).isBlank();
  }

  private void unclosed(Open bracket) {
    loose.report(
        Code.ANN_005, bracket.passage().toSource(bracket.index(), bracket.index() + 1), "[");
  }

  void end() {
    open.forEach(this::unclosed);
    loose.end();
  }
}
