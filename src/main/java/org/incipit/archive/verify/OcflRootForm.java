package org.incipit.archive.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.incipit.archive.Entry;
import org.incipit.archive.ocfl.Layout;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;

/** A storage root of OCFL 1.1 as we write it. */
final class OcflRootForm implements Form {
  private static final String EXTENSIONS = "extensions";
  private static final String LAYOUT = "ocfl_layout.json";
  private static final int DEEPEST = 16;

  private final OcflObjectForm objects = new OcflObjectForm();

  @Override
  public boolean is(Tree tree) throws IOException {
    return tree.has(Layout.ROOT_MARK) || tree.has(LAYOUT);
  }

  @Override
  public void verify(Tree tree, Consumer<Diagnostic> findings) throws IOException {
    for (Entry entry : Layout.root()) {
      int slash = entry.path().lastIndexOf('/');
      Tree at = tree;
      for (String part : entry.path().substring(0, Math.max(0, slash)).split("/")) {
        if (!part.isEmpty() && at.folders().contains(part)) {
          at = at.folder(part);
        }
      }
      String name = entry.path().substring(slash + 1);
      if (!at.has(name)) {
        findings.accept(Diagnostic.ofFile(Code.PKG_021, entry.path()));
        continue;
      }
      try (var in = at.open(name)) {
        byte[] wanted = entry.content().bytes();
        if (!Arrays.equals(in.readNBytes(wanted.length + 1), wanted)) {
          findings.accept(Diagnostic.ofFile(Code.PKG_023, entry.path(), "the form"));
        }
      }
    }
    links(tree, "", findings);
    for (String folder : tree.folders()) {
      if (!folder.equals(EXTENSIONS)) {
        below(tree.folder(folder), folder, 1, findings);
      }
    }
  }

  private void below(Tree tree, String place, int depth, Consumer<Diagnostic> findings)
      throws IOException {
    if (objects.is(tree)) {
      objects.verify(tree, Optional.of(place), finding -> findings.accept(at(place, finding)));
      return;
    }
    links(tree, place + "/", findings);
    for (String name : tree.names()) {
      findings.accept(Diagnostic.ofFile(Code.PKG_022, place + "/" + name, "any object"));
    }
    if (tree.folders().isEmpty() || depth == DEEPEST) {
      findings.accept(Diagnostic.ofFile(Code.PKG_026, place + " holds no object"));
      return;
    }
    for (String folder : tree.folders()) {
      below(tree.folder(folder), place + "/" + folder, depth + 1, findings);
    }
  }

  private static void links(Tree tree, String below, Consumer<Diagnostic> findings)
      throws IOException {
    for (String name : tree.others()) {
      findings.accept(Diagnostic.ofFile(Code.PKG_025, below + name));
    }
  }

  /** A finding with the path of the object before that of the file. */
  private static Diagnostic at(String place, Diagnostic finding) {
    String[] arguments = finding.arguments().toArray(String[]::new);
    arguments[0] =
        finding.code() == Code.PKG_026 ? place + ", " + arguments[0] : place + "/" + arguments[0];
    return Diagnostic.ofFile(finding.code(), arguments);
  }
}
