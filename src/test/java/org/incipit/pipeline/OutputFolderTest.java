package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.incipit.pipeline.OutputFolder.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  @TempDir private Path folder;

  private static Entry entry(String name, String text) {
    return new Entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> tree(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> !Files.isDirectory(path))
          .map(path -> root.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void writesFilesAndLeavesNothingElse() throws IOException {
    Path out = folder.resolve("deep/out");
    try (OutputFolder output = OutputFolder.open(out)) {
      output.write(List.of(entry("tei/a/b.xml", "1"), entry("txt/a/b.txt", "2")));
      output.write(List.of(entry("tei/a/b.xml", "3")));
    }
    assertThat(tree(out)).containsExactly("tei/a/b.xml", "txt/a/b.txt");
    assertThat(Files.readString(out.resolve("tei/a/b.xml"))).isEqualTo("3");
  }

  @Test
  void aSecondRunIsLockedOutUntilTheFirstEnds() throws IOException {
    try (OutputFolder first = OutputFolder.open(folder)) {
      assertThatThrownBy(() -> OutputFolder.open(folder))
          .isInstanceOf(OutputFolder.LockedException.class);
      first.write(List.of(entry("a.txt", "x")));
    }
    OutputFolder.open(folder).close();
    assertThat(tree(folder)).containsExactly("a.txt");
  }

  @Test
  void allOrNothingWhenOneCannotBePrepared() throws IOException {
    Files.createDirectories(folder.resolve("txt/a.txt"));
    try (OutputFolder output = OutputFolder.open(folder)) {
      assertThatThrownBy(
              () -> output.write(List.of(entry("tei/a.xml", "1"), entry("txt/a.txt", "2"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("a folder of that name");
    }
    assertThat(tree(folder)).isEmpty();
  }

  @Test
  void aPlantedLinkIsReplacedOrRefusedNeverFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path secret = Files.writeString(outside.resolve("secret.txt"), "secret");
    Path out = Files.createDirectories(folder.resolve("out/tei")).getParent();
    Files.createSymbolicLink(out.resolve("tei/a.xml"), secret);
    Files.createSymbolicLink(out.resolve("txt"), outside);
    try (OutputFolder output = OutputFolder.open(out)) {
      output.write(List.of(entry("tei/a.xml", "new")));
      assertThatThrownBy(() -> output.write(List.of(entry("txt/b.txt", "new"))))
          .isInstanceOf(IOException.class);
    }
    assertThat(Files.readString(secret)).isEqualTo("secret");
    assertThat(Files.isSymbolicLink(out.resolve("tei/a.xml"))).isFalse();
    assertThat(tree(outside)).containsExactly("secret.txt");
  }

  @Test
  void aPlantedLockIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve(".incipit.lock"), secret);
    assertThatThrownBy(() -> OutputFolder.open(out)).isInstanceOf(IOException.class);
    assertThat(Files.readString(secret)).isEqualTo("secret");
  }

  @Test
  void aTemporaryFileOfAKilledRunIsNoObstacle() throws IOException {
    Path target = folder.resolve("a.txt");
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve(OutputFolder.temporaryName(target)), secret);
    try (OutputFolder output = OutputFolder.open(folder)) {
      output.write(List.of(entry("a.txt", "new")));
    }
    assertThat(tree(folder)).containsExactly("a.txt", "secret");
    assertThat(Files.readString(secret)).isEqualTo("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.txt", "a/../../b", "a//b", "./a", "/etc/x"})
  void aNameThatLeadsOutIsRefused(String name) throws IOException {
    try (OutputFolder output = OutputFolder.open(folder.resolve("out"))) {
      assertThatThrownBy(() -> output.write(List.of(entry(name, "x"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not a safe name");
    }
  }
}
