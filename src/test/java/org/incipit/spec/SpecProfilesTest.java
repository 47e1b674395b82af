package org.incipit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.export.ExportOptions;
import org.incipit.export.Exporter;
import org.incipit.export.Exporters;
import org.incipit.tei.TeiDocument;
import org.incipit.testing.Stages;
import org.junit.jupiter.api.Test;

/** Every example of the encoding can be said in every profile of the TEI. */
class SpecProfilesTest {
  private static final List<Exporter> PROFILES =
      Exporters.load(Stages.processor())
          .select(List.of("tei-lite", "tei-dtabf", "tei-parla", "tei-evt"));

  @Test
  void everyExampleGoesThroughEveryProfile() {
    List<Diagnostic> findings = new ArrayList<>();
    for (SpecFile file : SpecFile.all()) {
      for (SpecExample example : file.examples()) {
        TeiDocument tei = example.convert("\n").tei();
        for (Exporter profile : PROFILES) {
          assertThat(profile.export(tei, ExportOptions.STANDARD, findings::add))
              .as("%s: %s", profile.id(), example.name())
              .hasSize(1);
        }
      }
    }
    assertThat(findings).isEmpty();
  }
}
