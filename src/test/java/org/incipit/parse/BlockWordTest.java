package org.incipit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The words for blocks in a review file. */
class BlockWordTest {
  @Test
  void everyRoleIsAnAnswerAndIsExplained() throws IOException {
    String documented = Files.readString(Path.of("docs/review.md"));
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.BLANK, Role.TITLE, Role.IMPRINT))) {
      String word = BlockWord.of(role);
      assertThat(BlockWord.of(word).orElseThrow().role()).contains(role);
      assertThat(documented).contains("`" + word);
    }
  }

  @Test
  void aHeadingMayHaveADepth() {
    assertThat(BlockWord.of("Head 2").orElseThrow().depth()).isEqualTo(2);
    assertThat(BlockWord.of("head").orElseThrow().depth()).isEqualTo(-1);
    assertThat(BlockWord.of("note_more").orElseThrow().role()).contains(Role.NOTE_MORE);
    assertThat(BlockWord.of("join").orElseThrow().join()).isTrue();
    assertThat(BlockWord.of("head 12")).isEmpty();
    assertThat(BlockWord.of("chapter")).isEmpty();
  }
}
