package org.incipit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.IncrementalFolder;
import org.incipit.pipeline.Result;

/** Sources that are rejected now and whose earlier outputs are still there: they are named. */
final class Leftovers {
  private static final int MOST_NAMED = 20;

  private final IncrementalFolder folder;
  private final List<String> sources = new ArrayList<>();
  private int more;

  Leftovers(IncrementalFolder folder) {
    this.folder = folder;
  }

  /** Looks at what became of an input. */
  void add(Result result) throws IOException {
    if (!folder.isOutdated(result)) {
      return;
    }
    if (sources.size() < MOST_NAMED) {
      sources.add(result.input().source());
    } else {
      more++;
    }
  }

  /** Names them, in the order of inputs. */
  void say(Consumer<Diagnostic> tell) {
    sources.forEach(source -> tell.accept(Diagnostic.ofFile(Code.RUN_015, source)));
    if (more > 0) {
      tell.accept(Diagnostic.ofFile(Code.RUN_015, more + " more"));
    }
  }
}
