package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incipit.testing.Approval;
import org.incipit.testing.Constants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every export of every small TEI file, byte for byte. */
class GoldenExportTest {
  private static final Path FOLDER = Path.of("src/test/resources/export");

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (String file : List.of("speech", "foreign", "hostile", "persian")) {
      cases.add(Arguments.of(file, "html", ExportOptions.STANDARD, ".html"));
      cases.add(Arguments.of(file, "xhtml", ExportOptions.STANDARD, ".xhtml"));
      cases.add(Arguments.of(file, "epub", ExportOptions.STANDARD, ".book.txt"));
      cases.add(Arguments.of(file, "md", ExportOptions.STANDARD, ".md"));
      cases.add(Arguments.of(file, "txt", ExportOptions.STANDARD, ".reading.txt"));
      cases.add(Arguments.of(file, "txt", Exports.BARE, ".bare.txt"));
      cases.add(Arguments.of(file, "txt", Exports.PLAIN, ".plain.txt"));
    }
    for (String profile : Exports.PROFILES) {
      cases.add(Arguments.of("speech", profile, ExportOptions.STANDARD, "." + profile + ".xml"));
      cases.add(Arguments.of("hostile", profile, ExportOptions.STANDARD, "." + profile + ".xml"));
    }
    cases.add(Arguments.of("speech", "txt", Exports.LINES, ".lines.txt"));
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}{3}")
  @MethodSource("cases")
  void isAsApproved(String name, String id, ExportOptions options, String suffix)
      throws IOException {
    String made = Exports.export(id, options, Exports.file(name + ".xml"));
    String actual = name.equals("speech") ? made : Constants.without(made);
    Path golden = FOLDER.resolve(name + suffix);
    if (Approval.wanted()) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
