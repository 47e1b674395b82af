package org.incipit.recognise.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.incipit.authority.AuthorityFile;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.junit.jupiter.api.Test;

/** The user's own lists win over everything. */
class UserNamesTest {
  private static final String TABLE =
      """
      id\ttype\tname\tvariants\tgnd\twikidata\tlat\tlon\tmatch
      keep\tperson\tSusan Keep\tMrs. Keep|de:Susanne Keep\thttps://example.org/gnd/1234\t\t\t\t
      mill\tplace\tthe Old Mill\t\t\tQ1\t1.5\t2.5\t
      ann\torg\tLady Ann\t\t\t\t\t\talways
      one\tperson\tWhitlow\t\t\t\t\t\t
      two\tperson\tWhitlow\t\t\t\t\t\t
      bath\tplace\tBath\t\t\t\t\t\tcontext
      """;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private List<Annotation> find(String text, AuthorityFile... files) {
    return Names.find(text, "en", UserAuthority.of(List.of(files)), diagnostics::add);
  }

  private static AuthorityFile table() {
    return AuthorityFile.read("own.tsv", TABLE);
  }

  private static String id(Annotation a) {
    return a.designation().flatMap(d -> d.entry()).map(e -> e.id()).orElse("");
  }

  @Test
  void aListedNameIsFoundWhateverItLooksLike() {
    List<Annotation> found = find("We sailed in Lady Ann past the Old Mill.", table());
    assertThat(found)
        .extracting(Annotation::kind, UserNamesTest::id, Annotation::cert)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.ORGANISATION, "user:ann", Certainty.HIGH));
  }

  @Test
  void titlesBelongToAListedPerson() {
    List<Annotation> found = find("There was Doctor Susan Keep.", table());
    assertThat(found).extracting(Annotation::kind).containsExactly(Kind.PERSON, Kind.ROLE);
    assertThat(id(found.get(0))).isEqualTo("user:keep");
    assertThat(found.get(0).designation().orElseThrow().entry().orElseThrow().identifiers())
        .containsEntry("gnd", "1234");
  }

  @Test
  void twoEntriesOfOneNameStayOpen() {
    List<Annotation> found = find("Then came Whitlow.", table());
    assertThat(found).singleElement().extracting(UserNamesTest::id).isEqualTo("");
    assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(Code.ANN_009);
  }

  @Test
  void anEarlierFileWins() {
    AuthorityFile first = AuthorityFile.read("a.csv", "id,type,name\nmine,person,Whitlow\n");
    List<Annotation> found = find("Then came Whitlow.", first, table());
    assertThat(found).singleElement().extracting(UserNamesTest::id).isEqualTo("user:mine");
    assertThat(diagnostics).isEmpty();
  }

  @Test
  void aNameThatNeedsContextIsNotForced() {
    assertThat(find("Bath time again.", table())).isEmpty();
    assertThat(find("They lived in Bath then.", table()))
        .singleElement()
        .extracting(UserNamesTest::id)
        .isEqualTo("user:bath");
  }

  @Test
  void commaSeparatedCellsMayBeQuoted() {
    AuthorityFile file =
        AuthorityFile.read("a.csv", "name,id,type\r\n\"Keep, \"\"S.\"\"\",k,person\r\n");
    assertThat(file.entries())
        .singleElement()
        .satisfies(e -> assertThat(e.names()).containsExactly("Keep, \"S.\""));
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithItsLine() {
    assertThatThrownBy(() -> AuthorityFile.read("a.tsv", "id\tname\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a.tsv")
        .hasMessageContaining("type");
    assertThatThrownBy(() -> AuthorityFile.read("a.tsv", "id\ttype\tname\nx\tgod\tZeus\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 2");
  }
}
