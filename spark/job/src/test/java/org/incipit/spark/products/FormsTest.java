package org.incipit.spark.products;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormsTest {
  @Test
  void placesAreOnTheEarthOrNowhere() {
    assertThat(Forms.place("-33.8679 151.2073")).containsExactly(-33.8679, 151.2073);
    assertThat(Forms.place("46.2, 6.1")).containsExactly(46.2, 6.1);
    assertThat(Forms.place("")).isEmpty();
    assertThat(Forms.place("146.2 6.1")).isEmpty();
    assertThat(Forms.place("NaN 6.1")).isEmpty();
    assertThat(Forms.place("north 6.1")).isEmpty();
  }
}
