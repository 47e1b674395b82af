package org.incipit.archive.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The forms of package that can be verified. */
public final class Forms {
  /** More specific forms come first: the root of many objects before one, a bag before its load. */
  private static final List<Form> FORMS =
      List.of(
          new OcflRootForm(),
          new OcflObjectForm(),
          new BagForm(),
          new EarkForm(),
          new SafForm(),
          new TransferForm());

  private Forms() {}

  /** The form that a folder has, if it is a package. */
  public static Optional<Form> of(Tree tree) throws IOException {
    for (Form form : FORMS) {
      if (form.is(tree)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
