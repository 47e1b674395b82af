package org.incipit.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.incipit.archive.verify.Form;
import org.incipit.archive.verify.Forms;
import org.incipit.archive.verify.Tree;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;

/** Looks at packages, each by its form. Not thread-safe. */
public final class Verification {
  private static final int DEEPEST = 8;

  /** Takes what is found. */
  @FunctionalInterface
  public interface Findings {
    /**
     * Takes one.
     *
     * @param place of the package
     */
    void accept(String place, Diagnostic finding);
  }

  private final Findings findings;
  private int packages;

  /** A look that tells what it finds. */
  public Verification(Findings findings) {
    this.findings = findings;
  }

  /** How many packages were looked at. */
  public int packages() {
    return packages;
  }

  /**
   * Looks at a package, or at all in a folder or ZIP file.
   *
   * @param path a folder or file
   * @param place how findings call it
   */
  public void verify(Path path, String place) {
    try {
      if (Files.isDirectory(path)) {
        folder(new FolderTree(path.toRealPath()), path, place, 0);
      } else {
        zip(path, place);
      }
    } catch (IOException | RuntimeException e) {
      add(place, Code.PKG_024, place, String.valueOf(e.getMessage()));
    }
  }

  private void zip(Path path, String place) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      ZipTree tree = ZipTree.of(zip, path);
      for (String strange : tree.strange()) {
        add(place, Code.PKG_025, strange);
      }
      tree(tree, place, 0);
    }
  }

  private void folder(Tree tree, Path path, String place, int depth) throws IOException {
    List<String> zips = new ArrayList<>(tree.names());
    zips.removeIf(name -> !name.endsWith(".zip"));
    if (Forms.of(tree).isPresent() || zips.isEmpty()) {
      tree(tree, place, depth);
      return;
    }
    for (String name : tree.others()) {
      add(place, Code.PKG_025, name);
    }
    for (String name : zips) {
      verify(path.resolve(name), place + "/" + name);
    }
    for (String name : tree.folders()) {
      tree(tree.folder(name), place + "/" + name, depth + 1);
    }
  }

  private void tree(Tree tree, String place, int depth) throws IOException {
    Optional<Form> form = Forms.of(tree);
    if (form.isPresent()) {
      packages++;
      form.get().verify(tree, finding -> findings.accept(place, finding));
      return;
    }
    for (String name : tree.others()) {
      add(place, Code.PKG_025, name);
    }
    List<String> folders = tree.folders();
    if (folders.isEmpty() || depth == DEEPEST) {
      add(place, Code.PKG_020);
      return;
    }
    for (String name : folders) {
      tree(tree.folder(name), place + "/" + name, depth + 1);
    }
  }

  private void add(String place, Code code, String... arguments) {
    findings.accept(place, Diagnostic.ofFile(code, arguments));
  }
}
