package org.incipit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of entries, in tabs, commas and semicolons. */
class AuthorityTableTest {
  private static AuthorityFile.Entry only(String name, String content) {
    AuthorityFile file = AuthorityFile.read(name, content.getBytes(StandardCharsets.UTF_8));
    assertThat(file.entries()).hasSize(1);
    return file.entries().get(0);
  }

  @Test
  void everyColumnIsRead() {
    AuthorityFile.Entry entry =
        only(
            "own.csv",
            "match,id,type,name,variants,forename,surname,role,birth,death,country,gnd,viaf,"
                + "wikidata,other,note,shelf\n"
                + "context,ap,person,\"Pellow, Arthur\",Old Pellow|fa:پلو|zh-Hant: 佩洛,Arthur,"
                + "Pellow,lock keeper,1801-02-03,1860,GB,https://d-nb.info/gnd/1000001-2/,300000001,"
                + "http://www.wikidata.org/entity/Q1000001,local=17,Kept a diary.,B 4\n");
    assertThat(entry.kind()).isEqualTo(Kind.PERSON);
    assertThat(entry.match()).isEqualTo(AuthorityFile.Match.CONTEXT);
    assertThat(entry.names())
        .containsExactly("Pellow, Arthur", "Old Pellow", "پلو", "佩洛", "Arthur Pellow");
    assertThat(entry.entry().id()).isEqualTo("user:ap");
    assertThat(entry.entry().country()).isEqualTo("GB");
    assertThat(entry.entry().identifiers())
        .isEqualTo(
            Map.of(
                "gnd", "1000001-2",
                "viaf", "300000001",
                "wikidata", "Q1000001",
                "local", "17"));
    assertThat(entry.entry().notes())
        .containsExactly(
            "role: lock keeper", "birth: 1801-02-03", "death: 1860", "shelf: B 4", "Kept a diary.");
  }

  @Test
  void decimalsMayHaveCommasWhereSemicolonsPartTheColumns() {
    AuthorityFile.Entry entry =
        only("own.csv", "\uFEFFid;type;name;lat;lon\r\nw;place;Weir House;54,48;-0,61\r\n");
    assertThat(entry.entry().geo()).isEqualTo("54.48 -0.61");
  }

  @Test
  void worksAndBlankRowsAreLeftOut() {
    assertThat(
            AuthorityFile.read("a.tsv", "id\ttype\tname\n\t\t\n\nd\twork\tThe Diary\n").entries())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id|type|name/x|god|Zeus; a.tsv:2:3; person, place, org",
        "id|type|name/x|person|; a.tsv:2:10; no name",
        "id|type|name/|person|Pellow; a.tsv:2:1; no id",
        "id|type|name|lat|lon/x|place|Weir|95|0; a.tsv:2:14; no place",
        "id|type|name|match/x|place|Weir|maybe; a.tsv:2:14; always, context or never",
        "id|type|name|other/x|place|Weir|17; a.tsv:2:14; scheme=value",
        "id|type|name/x|place|Weir|more; a.tsv:2:14; more cells",
        "id|type|name|name; a.tsv:1:14; two columns",
        "id|name; a.tsv:1:1; type",
        "id|type|name/x|place|\"Weir; a.tsv:2:9; nothing closes it",
        "id|type|name/x|place|\"Weir\" House; a.tsv:2:9; double those",
        "id|type|name/\"x/y\"|god|Zeus; a.tsv:3:4; god",
        "id|type|name/w|person|Ada/w|person|Bea; a.tsv:3:1; an id of its own",
        "id|type|name|wikidata/w|place|Weir|QQ1; a.tsv:2:14; one is Q42",
        "id|type|name|gnd/w|person|Ada|foo; a.tsv:2:14; one is 118540238",
        "''; a.tsv; header",
      })
  void aFaultSaysWhereAndWhatToDo(String content, String where, String advice) {
    String text = content.replace('|', '\t').replace('/', '\n');
    assertThatThrownBy(() -> AuthorityFile.read("a.tsv", text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(where + ": ")
        .hasMessageContaining(advice);
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsPlace() {
    byte[] latin = "id\ttype\tname\nm\tperson\tM\u00E9line\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> AuthorityFile.read("a.tsv", latin))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("a.tsv:2:11: ")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void thousandsOfEntriesWithOneNameTakeLinearTime() {
    StringBuilder table = new StringBuilder("id\ttype\tname\n");
    for (int i = 0; i < 100_000; i++) {
      table.append("p").append(i).append("\tperson\tTarn Hollow\n");
    }
    UserAuthority authority =
        UserAuthority.of(java.util.List.of(AuthorityFile.read("a.tsv", table.toString())));
    assertThat(authority.find(MatchKey.hash("tarn hollow"))).hasSize(100_000);
  }
}
