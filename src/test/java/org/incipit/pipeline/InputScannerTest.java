package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputScannerTest {
  private static final Set<String> SUBFOLDERS = Set.of("tei", "txt", "schema");

  @TempDir private Path folder;

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private List<String> scan(Optional<String> include, Optional<Path> output, String... arguments) {
    InputScanner.Selection selection =
        new InputScanner.Selection(include, ".txt", output, SUBFOLDERS);
    return InputScanner.scan(List.of(arguments), folder, selection).stream()
        .map(InputScannerTest::described)
        .toList();
  }

  private List<String> scan(String... arguments) {
    return scan(Optional.empty(), Optional.empty(), arguments);
  }

  /** Source, path as shown, and the code of a refusal. */
  private static String described(Input input) {
    return input.source()
        + " ("
        + input.shown()
        + ")"
        + input.refusal().map(d -> " " + d.code().id() + " " + d.severity().word()).orElse("");
  }

  @Test
  void aFolderGivesItsTextFilesSortedAndAFileItsBaseName() throws IOException {
    files("in/b.txt", "in/a/z.txt", "in/a/B.TXT", "in/c.md", "in/.hidden.txt", "other/x.md");
    assertThat(scan("in", "other/x.md"))
        .containsExactly(
            ".hidden.txt (in/.hidden.txt)",
            "a/B.TXT (in/a/B.TXT)",
            "a/z.txt (in/a/z.txt)",
            "b.txt (in/b.txt)",
            "x.md (other/x.md)");
    assertThat(scan("in/")).hasSize(4).contains("b.txt (in/b.txt)");
  }

  @Test
  void aFileNamedTwiceIsOneInput() throws IOException {
    files("in/a.txt");
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("in/a.txt"));
    assertThat(scan("in/a.txt", "in", "./in/../in/a.txt", "link.txt"))
        .containsExactly("a.txt (in/a.txt)");
  }

  @Test
  void includeChoosesByNameOrByPath() throws IOException {
    files("in/a.md", "in/x/b.md", "in/x/c.txt");
    assertThat(scan(Optional.of("*.md"), Optional.empty(), "in"))
        .containsExactly("a.md (in/a.md)", "x/b.md (in/x/b.md)");
    assertThat(scan(Optional.of("x/*"), Optional.empty(), "in"))
        .containsExactly("x/b.md (in/x/b.md)", "x/c.txt (in/x/c.txt)");
  }

  @Test
  void patternsThatTheShellLeftAloneAreExpanded() throws IOException {
    files("in/a1.txt", "in/a2.txt", "in/b.txt", "in2/a3.txt", "in/odd[1].txt");
    assertThat(scan("in*/a*.txt"))
        .containsExactly("a1.txt (in/a1.txt)", "a2.txt (in/a2.txt)", "a3.txt (in2/a3.txt)");
    assertThat(scan("in/odd[1].txt")).containsExactly("odd[1].txt (in/odd[1].txt)");
    assertThat(scan("in/q*")).containsExactly("q* (in/q*) SRC-001 error");
    assertThat(scan("in/[")).containsExactly("[ (in/[) SRC-001 error");
  }

  @Test
  void linksInFoldersAreSkippedAndNamedOnesFollowed() throws IOException {
    files("in/a.txt", "far/b.txt");
    Files.createSymbolicLink(folder.resolve("in/link.txt"), folder.resolve("far/b.txt"));
    Files.createSymbolicLink(folder.resolve("in/far"), folder.resolve("far"));
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    assertThat(scan("in"))
        .containsExactly(
            "a.txt (in/a.txt)",
            "far/ (in/far) SRC-005 warning",
            "link.txt (in/link.txt) SRC-005 warning",
            "loop/ (in/loop) SRC-005 warning");
    assertThat(scan("in/link.txt")).containsExactly("link.txt (in/link.txt)");
  }

  @Test
  void pipesAreSkippedInFoldersAndRefusedByName() throws IOException, InterruptedException {
    files("in/a.txt");
    Path pipe = folder.resolve("in/pipe.txt");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(scan("in"))
        .containsExactly("a.txt (in/a.txt)", "pipe.txt (in/pipe.txt) SRC-005 warning");
    assertThat(scan("in/pipe.txt")).containsExactly("pipe.txt (in/pipe.txt) SRC-005 error");
  }

  @Test
  void whatIsWrittenIsNotRead() throws IOException {
    files("a.txt", "sub/b.txt", "out/old.txt", "out/txt/a.txt");
    Optional<Path> out = Optional.of(Path.of("out"));
    assertThat(scan(Optional.empty(), out, "."))
        .containsExactly("a.txt (./a.txt)", "sub/b.txt (./sub/b.txt)");
    assertThat(scan(Optional.empty(), out, "out")).containsExactly("old.txt (out/old.txt)");
    assertThat(scan(Optional.empty(), out, "out/txt/a.txt"))
        .containsExactly("a.txt (out/txt/a.txt) SRC-017 error");
    assertThat(scan(Optional.empty(), out, "out/txt"))
        .containsExactly("txt (out/txt) SRC-017 error");
    assertThat(scan(Optional.empty(), Optional.of(Path.of(".")), "a.txt"))
        .containsExactly("a.txt (a.txt)");
  }

  @Test
  void theOutputFolderIsKnownBehindALink() throws IOException {
    files("in/a.txt", "in/real/txt/b.txt");
    Files.createSymbolicLink(folder.resolve("out"), folder.resolve("in/real"));
    assertThat(scan(Optional.empty(), Optional.of(Path.of("out")), "in"))
        .containsExactly("a.txt (in/a.txt)");
  }

  @Test
  void aDeepTreeIsWalkedWithoutRecursion() throws IOException {
    StringBuilder path = new StringBuilder("in");
    for (int i = 0; i < 400; i++) {
      path.append("/d");
    }
    files(path + "/a.txt");
    assertThat(scan("in")).hasSize(1);
  }

  @Test
  void nothingToConvertIsSaid() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertThat(scan("empty", "gone.txt", "gone/"))
        .containsExactly(
            "empty (empty) SRC-018 error",
            "gone.txt (gone.txt) SRC-001 error",
            "gone/ (gone/) SRC-001 error");
  }
}
