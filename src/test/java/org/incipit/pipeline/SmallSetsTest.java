package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is remembered of very many documents in little memory. */
class SmallSetsTest {
  private static final int MANY = 20_000;

  @Test
  void aSetKnowsWhatWasAdded() {
    DigestSet set = new DigestSet();
    for (int i = 0; i < MANY; i++) {
      assertThat(set.contains("file " + i)).isFalse();
      assertThat(set.add("file " + i)).isTrue();
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(set.add("file " + i)).isFalse();
    }
    assertThat(set.contains("")).isFalse();
    assertThat(set.add("")).isTrue();
  }

  @Test
  void anIndexKeepsTheLastPlaceOfEachKey() {
    RecordIndex index = new RecordIndex();
    for (int i = 0; i < MANY; i++) {
      index.put("key " + i, i);
    }
    for (int i = 0; i < MANY; i += 2) {
      index.put("key " + i, -i - 1);
    }
    assertThat(index.size()).isEqualTo(MANY);
    for (int i = 0; i < MANY; i++) {
      assertThat(index.position(index.slot("key " + i))).isEqualTo(i % 2 == 0 ? -i - 1 : i);
    }
    assertThat(index.slot("key")).isNegative();
  }
}
