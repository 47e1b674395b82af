package org.incipit.archive.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.incipit.archive.Manifest;
import org.incipit.diagnostic.Diagnostic;

/** An item of the Simple Archive Format of DSpace, by the list that we put into it. */
final class SafForm implements Form {
  private static final Set<String> ABOUT =
      Set.of("dublin_core.xml", "metadata_dcterms.xml", "contents", "collections", "handle");

  @Override
  public boolean is(Tree tree) throws IOException {
    return tree.has("dublin_core.xml") || tree.has("contents");
  }

  @Override
  public void verify(Tree tree, Consumer<Diagnostic> findings) throws IOException {
    Package item = new Package(tree, findings);
    Set<String> others = new HashSet<>(item.files().keySet());
    others.remove(Manifest.OWN);
    new DigestList(item, Manifest.OWN, true, UnaryOperator.identity())
        .check(others, new HashMap<>());
    Set<String> contents = new HashSet<>();
    item.text("contents")
        .ifPresent(text -> text.lines().map(line -> line.split("\t", 2)[0]).forEach(contents::add));
    for (String name : contents) {
      if (!item.has(name)) {
        item.fault("contents names a file that is not there, " + name);
      }
    }
    for (String path : item.files().keySet()) {
      if (!contents.contains(path) && !ABOUT.contains(path)) {
        item.fault("contents does not name " + path);
      }
    }
  }
}
