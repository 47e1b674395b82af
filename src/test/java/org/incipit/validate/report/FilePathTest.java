package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as users give them, as paths and URIs. */
class FilePathTest {
  @ParameterizedTest
  @CsvSource({
    "a.xml,            a.xml,            true",
    "./a//b/./c.xml,   a/b/c.xml,        true",
    "a/../b.xml,       b.xml,            true",
    "a/../../b.xml,    ../b.xml,         false",
    "../../b.xml,      ../../b.xml,      false",
    "..a/b.xml,        ..a/b.xml,        true",
    "/x/../../y.xml,   file:///y.xml,    false",
    "c:d.xml,          c%3Ad.xml,        true",
    "a b#c?d%.xml,     a%20b%23c%3Fd%25.xml, true",
    "é.xml,            %C3%A9.xml,       true",
    "<stdin>,          %3Cstdin%3E,      true",
  })
  void aNameIsAUri(String name, String uri, boolean inside) {
    FilePath path = FilePath.of(name);

    assertThat(path.uri()).isEqualTo(uri);
    assertThat(path.isInside()).isEqualTo(inside);
  }

  @Test
  void everyNameIsAUriOfPlainLetters() {
    String uri = FilePath.of(Reports.HOSTILE_NAME).uri();

    assertThat(uri).matches("[-A-Za-z0-9._~%/]+").contains("%EF%BF%BD").contains("%F0%9F%98%80");
    assertThat(URI.create(uri).getPath()).endsWith("\u200C\uD83D\uDE00.xml");
  }
}
