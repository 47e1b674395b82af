package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incipit.diagnostic.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentFilesTest {
  @TempDir private Path folder;

  @Test
  void linesBecomeArgumentsAsTheyAre() throws IOException {
    Files.writeString(folder.resolve("args"), "# a list\r\na  b.txt\n\n\"quoted\".txt\n-o\nنامه\n");
    assertThat(ArgumentFiles.expand(List.of("convert", "@args", "@@c", "@"), folder))
        .containsExactly("convert", "a  b.txt", "\"quoted\".txt", "-o", "نامه", "@c", "@");
  }

  @Test
  void aMissingOrUnreadableListIsAFault() throws IOException {
    Files.write(folder.resolve("latin"), new byte[] {(byte) 0xE9});
    for (String argument : List.of("@gone", "@latin")) {
      assertThatThrownBy(() -> ArgumentFiles.expand(List.of(argument), folder))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(argument.substring(1));
    }
  }
}
