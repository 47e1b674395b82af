package org.incipit.spark.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incipit.spark.LocalSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopFolderTest {
  @TempDir private Path disk;
  private HadoopFolder folder;

  @BeforeEach
  void open() {
    folder = HadoopFolder.of(LocalSpark.session(), disk.resolve("out").toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileReplacesTheOneThatStands() throws IOException {
    folder.write("a b/é.txt", utf8("one"));
    folder.write("a b/é.txt", utf8("two"));
    assertThat(disk.resolve("out/a b/é.txt")).hasContent("two");
    assertThat(folder.files()).containsExactly("a b/é.txt");
    assertThat(folder.folder("a b").names()).containsExactly("é.txt");
  }

  @Test
  void aFileThatCannotBeWrittenWholeIsNotThere() throws IOException {
    folder.write("a.txt", utf8("one"));
    assertThatThrownBy(
            () ->
                folder.write(
                    "a.txt",
                    out -> {
                      out.write(utf8("tw"));
                      throw new IOException("the source is gone");
                    }))
        .hasMessage("the source is gone");
    assertThat(disk.resolve("out/a.txt")).hasContent("one");
    try (var files = Files.list(disk.resolve("out"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFolderThatIsNotThereHasNoFiles() throws IOException {
    assertThat(folder.files()).isEmpty();
    assertThat(folder.names()).isEmpty();
    assertThat(folder.has("a.txt")).isFalse();
    folder.remove("a.txt");
  }
}
