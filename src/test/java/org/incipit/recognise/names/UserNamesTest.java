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
        .hasMessageContaining("a.tsv:2:3");
  }

  private static AuthorityFile file(String rows) {
    return AuthorityFile.read("own.tsv", "id\ttype\tname\tvariants\tmatch\n" + rows);
  }

  private static List<String> kinds(List<Annotation> found) {
    return found.stream().map(a -> a.kind().name()).toList();
  }

  @Test
  void theFindingNamesEveryEntry() {
    find("Then came Whitlow.", table());
    assertThat(diagnostics)
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .contains("Whitlow (one), Whitlow (two)");
  }

  @Test
  void aNameOfTwoKindsIsLeftToTheEvidenceAndLinkedToNeither() {
    AuthorityFile both = file("p\tperson\tKerman\nc\tplace\tKerman\n");
    List<Annotation> found = find("They lived in Kerman then.", both);
    assertThat(found).singleElement().extracting(Annotation::kind).isEqualTo(Kind.PLACE);
    assertThat(id(found.get(0))).isEmpty();
    assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(Code.ANN_009);
  }

  @Test
  void twoEntriesThatNeedTheirContextStayOpenToo() {
    AuthorityFile two = file("a\tplace\tBath\t\tcontext\nb\tplace\tBath\t\tcontext\n");
    List<Annotation> found = find("They lived in Bath then.", two);
    assertThat(found).singleElement().extracting(UserNamesTest::id).isEqualTo("");
    assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(Code.ANN_009);
  }

  @Test
  void whatIsNeverANameIsNotTagged() {
    String text = "They lived in Geneva and in Kerman, near Geneva Road.";
    assertThat(kinds(find(text))).contains("PLACE", "PLACE");
    assertThat(find(text, file("g\tplace\tGeneva\t\tnever\nk\tplace\tIran\tKerman\tNever\n")))
        .noneMatch(a -> text.startsWith("Geneva and", a.span().start()))
        .noneMatch(a -> text.startsWith("Kerman", a.span().start()));
  }

  @Test
  void neverCoversTheNamesInside() {
    String text = "The ship Geneva Belle sailed to Geneva.";
    List<Annotation> found = find(text, file("g\torg\tGeneva Belle\t\tnever\n"));
    assertThat(found).singleElement().satisfies(a -> assertThat(a.span().start()).isEqualTo(32));
  }

  @Test
  void aNameThatNeverIsAPlaceMayBeAPersonWithATitle() {
    AuthorityFile never = file("b\tplace\tBath\t\tnever\n");
    assertThat(kinds(find("We saw Mr. Bath there.", never))).containsExactly("PERSON", "ROLE");
    AuthorityFile person = file("b\tperson\tBath\t\tnever\n");
    assertThat(find("We saw Mr. Bath there.", person)).isEmpty();
  }

  @Test
  void anEarlierFileDecidesWhetherItIsAName() {
    AuthorityFile never = file("x\tperson\tWhitlow\t\tnever\n");
    assertThat(find("Then came Whitlow.", never, table())).isEmpty();
    assertThat(find("Then came Whitlow.", file("y\tperson\tWhitlow\n"), never)).hasSize(1);
  }

  @Test
  void aPersonIsFoundUnderTheSpokenName() {
    List<Annotation> found =
        find("There stood Orlo van Zeppelt.", file("z\tperson\tvan Zeppelt, Orlo\n"));
    assertThat(found).singleElement().extracting(UserNamesTest::id).isEqualTo("user:z");
  }

  @Test
  void aSurnameAloneIsTheListedPersonUnlessAnotherHasIt() {
    AuthorityFile keep = file("k\tperson\tSusan Keep\n");
    assertThat(find("There was Susan Keep. Then Mrs. Keep spoke.", keep))
        .filteredOn(a -> a.kind() == Kind.PERSON)
        .extracting(UserNamesTest::id)
        .containsExactly("user:k", "user:k");
    assertThat(find("There was Susan Keep and Mary Keep. Then Mrs. Keep spoke.", keep))
        .filteredOn(a -> a.kind() == Kind.PERSON)
        .extracting(UserNamesTest::id)
        .containsExactly("user:k", "", "");
  }
}
