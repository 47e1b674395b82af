package org.incipit.archive.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.incipit.archive.Content;
import org.incipit.archive.Manifest;
import org.incipit.diagnostic.Diagnostic;

/** A standard transfer to Archivematica. */
final class TransferForm implements Form {
  private static final String UP = "../";

  @Override
  public boolean is(Tree tree) throws IOException {
    return tree.folders().contains("objects")
        || tree.folders().contains("metadata") && tree.folder("metadata").has("checksum.sha256");
  }

  @Override
  public void verify(Tree tree, Consumer<Diagnostic> findings) throws IOException {
    Package transfer = new Package(tree, findings);
    String own = "metadata/" + Manifest.OWN;
    Set<String> others = new HashSet<>(transfer.files().keySet());
    others.remove(own);
    Map<String, Content> known = new HashMap<>();
    new DigestList(transfer, own, true, UnaryOperator.identity()).check(others, known);
    others.removeIf(path -> !path.startsWith("objects/"));
    new DigestList(transfer, "metadata/checksum.sha256", false, TransferForm::below)
        .check(others, known);
    if (!transfer.has("metadata/metadata.csv")) {
      transfer.fault("there is no metadata/metadata.csv");
    }
  }

  private static String below(String path) {
    return path.startsWith(UP) ? path.substring(UP.length()) : path;
  }
}
