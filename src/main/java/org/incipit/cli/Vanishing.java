package org.incipit.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.IncrementalFolder;

/** What becomes of outputs whose sources are gone: they are named, or removed. */
final class Vanishing {
  private static final int MOST_NAMED = 20;

  private final IncrementalFolder folder;
  private final boolean prune;
  private final Consumer<Diagnostic> tell;
  private final Consumer<String> note;
  private int gone;

  /**
   * @param prune whether to remove them
   * @param tell is told of those that stay
   * @param note is told how many were removed
   */
  Vanishing(
      IncrementalFolder folder, boolean prune, Consumer<Diagnostic> tell, Consumer<String> note) {
    this.folder = folder;
    this.prune = prune;
    this.tell = tell;
    this.note = note;
  }

  /** Names or removes them all. */
  void run() throws IOException {
    folder.vanished(this::vanished);
    if (!prune && gone > MOST_NAMED) {
      tell.accept(Diagnostic.ofFile(Code.RUN_007, (gone - MOST_NAMED) + " more"));
    }
    if (prune && gone > 0) {
      note.accept("removed the outputs of sources that are gone: " + gone);
    }
  }

  /** Says what {@link #run} would say and do, of sources that are gone. */
  static void foretell(
      Collection<String> sources, boolean prune, Consumer<Diagnostic> tell, Consumer<String> note) {
    sources.stream()
        .limit(MOST_NAMED)
        .forEach(source -> tell.accept(Diagnostic.ofFile(Code.RUN_007, source)));
    if (sources.size() > MOST_NAMED) {
      tell.accept(Diagnostic.ofFile(Code.RUN_007, (sources.size() - MOST_NAMED) + " more"));
    }
    if (prune && !sources.isEmpty()) {
      note.accept("would remove the outputs of sources that are gone: " + sources.size());
    }
  }

  private void vanished(IncrementalFolder.Vanished document) throws IOException {
    gone++;
    if (prune) {
      for (String name : folder.prune(document)) {
        tell.accept(Diagnostic.ofFile(Code.RUN_009, name));
      }
    } else if (gone <= MOST_NAMED) {
      tell.accept(Diagnostic.ofFile(Code.RUN_007, document.source()));
    }
  }
}
