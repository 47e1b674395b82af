package org.incipit.recognise.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incipit.authority.AuthorityFile;
import org.incipit.authority.UserAuthority;
import org.incipit.model.Metadata;
import org.incipit.testing.Stages;
import org.junit.jupiter.api.Test;

/** The TEI of one run is an authority file of the next. */
class AuthorityRoundTripTest {
  private static final String TEXT =
      "The keeper wrote to General Arthur Pellow in Kerman about the Siege of Hamburg. Pellow had"
          + " met Nora Vale at the Weir House, and the Botanical Society paid.\n";

  private static final String TABLE =
      "id\ttype\tname\tlat\tlon\tgnd\tbirth\nw\tplace\tWeir House\t54.48\t-0.61\t7-1\t\n"
          + "n\tperson\tNora Vale\t\t\t1000001-2\t1801\n";

  private static String convert(String text, AuthorityFile file) {
    return Stages.convert(
            new Stages.Input(text, "plain", Metadata.NONE, UserAuthority.of(List.of(file))))
        .xml();
  }

  private static String standOff(String xml) {
    return xml.substring(xml.indexOf("<standOff"), xml.indexOf("</standOff"));
  }

  @Test
  void theListsOfTheSecondRunAreThoseOfTheFirst() {
    String first = convert(TEXT, AuthorityFile.read("own.tsv", TABLE));
    assertThat(standOff(first)).contains("1000001-2", "54.48 -0.61", "birth: 1801", "Siege");
    String second = convert(TEXT, AuthorityFile.read("first.xml", first));
    assertThat(standOff(second)).isEqualTo(standOff(first));
  }

  @Test
  void aNameOfTheFirstRunIsKnownInAnotherText() {
    String first = convert(TEXT, AuthorityFile.read("own.tsv", TABLE));
    String other = convert("Then came Pellow.\n", AuthorityFile.read("first.xml", first));
    assertThat(other).contains("<persName cert=\"high\" ref=\"#pe.arthur-pellow\"");
  }
}
