package org.incipit.archive.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.incipit.archive.Content;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;

/** A package that is looked at, and what is found. Not thread-safe. */
final class Package {
  /** The most that a list of files may have. */
  private static final int LIMIT = 256 << 20;

  private final Tree tree;
  private final SortedMap<String, Long> files;
  private final Consumer<Diagnostic> findings;

  Package(Tree tree, Consumer<Diagnostic> findings) throws IOException {
    this.tree = tree;
    this.files = tree.files();
    this.findings = findings;
    for (String strange : tree.strange()) {
      add(Code.PKG_025, strange);
    }
  }

  void add(Code code, String... arguments) {
    findings.accept(Diagnostic.ofFile(code, arguments));
  }

  /** Says that the form is not kept. */
  void fault(String sentence) {
    add(Code.PKG_026, sentence);
  }

  /** All files with their sizes. */
  SortedMap<String, Long> files() {
    return files;
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /** The fixity of a file; a finding when it is missing or cannot be read. */
  Optional<Content> content(String path) {
    if (!SafePath.is(path)) {
      add(Code.PKG_025, path);
      return Optional.empty();
    }
    if (!has(path)) {
      add(Code.PKG_021, path);
      return Optional.empty();
    }
    try {
      return Optional.of(Content.read(() -> tree.open(path)));
    } catch (IOException e) {
      add(Code.PKG_024, path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The bytes of a file of bounded size; a finding when it is missing or cannot be read. */
  Optional<byte[]> bytes(String path) {
    if (!has(path)) {
      add(Code.PKG_021, path);
      return Optional.empty();
    }
    try (var in = tree.open(path)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length <= LIMIT) {
        return Optional.of(bytes);
      }
      add(Code.PKG_024, path, "it is too large");
    } catch (IOException e) {
      add(Code.PKG_024, path, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** The text of a file; a finding when it is no UTF-8. */
  Optional<String> text(String path) {
    Optional<byte[]> bytes = bytes(path);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString());
    } catch (CharacterCodingException e) {
      add(Code.PKG_024, path, "it is no UTF-8");
      return Optional.empty();
    }
  }

  /** A finding unless a file holds exactly these bytes. */
  void holds(String path, byte[] wanted) {
    bytes(path)
        .filter(bytes -> !Arrays.equals(bytes, wanted))
        .ifPresent(bytes -> add(Code.PKG_023, path, "its content"));
  }
}
