package org.incipit.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DtsRequestTest {
  private static final Map<String, String> FILES =
      Map.of(
          "dts/navigation/a;down=-1.json",
          """
          {"resource": {"@id": "a"}, "member": [
            {"identifier": "one", "level": 1, "parent": null},
            {"identifier": "p1", "level": 2, "parent": "one"},
            {"identifier": "two", "level": 1, "parent": null},
            {"identifier": "p2", "level": 2, "parent": "two"},
            {"identifier": "p3", "level": 2, "parent": "two"}]}
          """,
          "dts/document/a/p1.xml",
          "<TEI><dts:wrapper xmlns:dts=\"x\"><p>1</p></dts:wrapper></TEI>\n",
          "dts/document/a/p2.xml",
          "<TEI><dts:wrapper xmlns:dts=\"x\"><p>2</p></dts:wrapper></TEI>\n",
          "dts/document/a/p3.xml",
          "<TEI><dts:wrapper xmlns:dts=\"x\"><p>3</p></dts:wrapper></TEI>\n");

  private final DtsRequest service =
      new DtsRequest(
          Ledger.empty(),
          path ->
              Optional.ofNullable(FILES.get(path)).map(t -> t.getBytes(StandardCharsets.UTF_8)));

  private DtsRequest.Reply range(String start, String end) throws IOException {
    return service.answer("document", Map.of("resource", "a", "start", start, "end", end));
  }

  @Test
  void aRangeHasTheUnitsOfItsLevelInOneWrapper() throws IOException {
    assertThat(range("p1", "p3").bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            "<TEI><dts:wrapper xmlns:dts=\"x\"><p>1</p><p>2</p><p>3</p></dts:wrapper></TEI>\n");
    assertThat(range("p2", "p2").bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(FILES.get("dts/document/a/p2.xml"));
  }

  @Test
  void aRangeThatIsNoneIsRefused() throws IOException {
    assertThat(range("p3", "p1").status()).isEqualTo(400);
    assertThat(range("one", "p3").status()).isEqualTo(400);
    assertThat(range("p1", "p9").status()).isEqualTo(404);
    assertThat(range("one", "two").status()).isEqualTo(404); // these have no files
    assertThat(service.answer("document", Map.of("resource", "a", "start", "p1")).status())
        .isEqualTo(400);
    Map<String, String> both = Map.of("resource", "a", "ref", "p1", "start", "p1", "end", "p2");
    assertThat(service.answer("document", both).status()).isEqualTo(400);
    Map<String, String> outside = Map.of("resource", "../a", "start", "p1", "end", "p2");
    assertThat(service.answer("document", outside).status()).isEqualTo(404);
  }
}
