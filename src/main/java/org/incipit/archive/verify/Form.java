package org.incipit.archive.verify;

import java.io.IOException;
import java.util.function.Consumer;
import org.incipit.diagnostic.Diagnostic;

/** A form of package that can be verified. */
public interface Form {
  /** True when a folder seems to be one, even one that lacks some of its files. */
  boolean is(Tree tree) throws IOException;

  /** Says what is wrong. */
  void verify(Tree tree, Consumer<Diagnostic> findings) throws IOException;
}
