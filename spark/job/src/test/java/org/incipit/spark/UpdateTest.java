package org.incipit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incipit.spark.input.FileTexts;
import org.incipit.spark.input.TableTexts;
import org.incipit.spark.input.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {
  private static final List<String> FORMATS = List.of("tei", "html", "xhtml", "txt");

  private final SparkSession spark = LocalSpark.session();
  @TempDir private Path work;
  private Path texts;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    texts = Files.createDirectory(work.resolve("texts"));
    out = work.resolve("out");
    for (int i = 0; i < 6; i++) {
      Corpus.write(texts, "box " + i % 2 + "/letter-" + i + ".txt", Corpus.utf8(Corpus.text(i, 3)));
    }
  }

  private Job.Summary update(Settings settings, Job.Redo redo, boolean prune) {
    return Job.update(
        table(),
        FileTexts.ofFolders(spark, List.of(texts.toString()), out.toString(), settings.maxBytes()),
        settings,
        redo,
        prune);
  }

  private Job.Summary update() {
    return update(Settings.standard(), Job.Redo.NONE, false);
  }

  private DocumentTable table() {
    return new DocumentTable(spark, out.toString());
  }

  private Map<String, Row> rows() {
    Map<String, Row> rows = new HashMap<>();
    for (Row row : table().current().orElseThrow().collectAsList()) {
      assertThat(rows.put(row.getAs("name"), row)).isNull();
    }
    return rows;
  }

  private long generations() throws IOException {
    try (Stream<Path> all = Files.list(out.resolve("documents"))) {
      return all.filter(path -> path.getFileName().toString().startsWith("generation=")).count();
    }
  }

  @Test
  void givesTheBytesOfTheProgramWhateverTheNamesAre() throws IOException, InterruptedException {
    Corpus.write(texts, "_draft.txt", Corpus.utf8(Corpus.text(7, 1)));
    Corpus.write(texts, ".hidden.txt", Corpus.utf8(Corpus.text(8, 1)));
    Corpus.write(texts, "a.txt", Corpus.utf8(Corpus.text(9, 1)));
    Corpus.write(texts, "A.TXT", Corpus.utf8(Corpus.text(10, 1)));
    Corpus.write(texts, "b.html/c.txt", Corpus.utf8(Corpus.text(11, 1)));
    Corpus.write(texts, "b.txt", Corpus.utf8(Corpus.text(12, 1)));
    Corpus.write(texts, "index.txt", Corpus.utf8(Corpus.text(13, 1)));
    Corpus.write(texts, "12:30 a+b%20c#d.txt", Corpus.utf8(Corpus.text(14, 1)));
    Corpus.write(texts, "\u00C9t\u00E9.txt", Corpus.utf8(Corpus.text(15, 1)));
    Corpus.write(texts, "bad.txt", Corpus.utf8("%PDF-1.7\n%\u00e2\n"));
    Corpus.write(texts, "empty.txt", new byte[0]);
    Corpus.write(texts, "no text.md", Corpus.utf8("not a text"));
    Map<String, byte[]> expected =
        Corpus.converted(texts, work.resolve("program"), "--to", String.join(",", FORMATS));
    Job.Summary summary = update();
    Map<String, Row> rows = rows();
    assertThat(rows).hasSize(17);
    Map<String, byte[]> made = new HashMap<>();
    for (Row row : rows.values()) {
      for (String format : FORMATS) {
        String ending = format.equals("tei") ? "xml" : format;
        if (row.getAs(format) != null) {
          made.put(
              format + "/" + row.getAs("target") + "." + ending,
              row.<String>getAs(format).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    expected.keySet().removeIf(name -> FORMATS.stream().noneMatch(f -> name.startsWith(f + "/")));
    expected
        .keySet()
        .removeIf(
            name ->
                name.startsWith("html/incipit/")
                    || name.equals("html/index.html")
                    || name.startsWith("html/assets/"));
    assertThat(made.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    made.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    assertThat(summary.of("rejected"))
        .isEqualTo(rows.values().stream().filter(r -> r.getAs("tei") == null).count())
        .isPositive();
  }

  @Test
  void convertsOnlyWhatHasChanged() throws IOException {
    assertThat(update().converted().values().stream().mapToLong(n -> n).sum()).isEqualTo(6);
    Job.Summary again = update();
    assertThat(again.converted()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(6);
    assertThat(generations()).isEqualTo(1);

    Corpus.write(texts, "box 0/letter-0.txt", Corpus.utf8(Corpus.text(100, 2)));
    Corpus.write(texts, "box 0/new.txt", Corpus.utf8(Corpus.text(101, 2)));
    Job.Summary changed = update();
    assertThat(changed.unchanged()).isEqualTo(5);
    assertThat(changed.converted().values().stream().mapToLong(n -> n).sum()).isEqualTo(2);
    assertThat(rows()).hasSize(7);
    assertThat(rows().get("box 0/letter-0.txt").<String>getAs("txt")).contains("No. 100");

    Settings other = Settings.builder().language("de").build();
    assertThat(update(other, Job.Redo.NONE, false).unchanged()).isZero();
    assertThat(update(other, Job.Redo.ALL, false).unchanged()).isZero();
    assertThat(rows()).hasSize(7);
  }

  @Test
  void takesOutWhatIsGoneWhenToldTo() throws IOException {
    update();
    Files.delete(texts.resolve("box 1/letter-1.txt"));
    Job.Summary kept = update();
    assertThat(kept.gone()).isEqualTo(1);
    assertThat(rows()).hasSize(6);
    assertThat(update(Settings.standard(), Job.Redo.NONE, true).gone()).isEqualTo(1);
    assertThat(rows()).hasSize(5).doesNotContainKey("box 1/letter-1.txt");
    assertThat(update().gone()).isZero();
    Corpus.write(texts, "box 1/letter-1.txt", Corpus.utf8(Corpus.text(1, 3)));
    assertThat(update().converted().values().stream().mapToLong(n -> n).sum()).isEqualTo(1);
    assertThat(rows()).hasSize(6);
  }

  @Test
  void triesRejectedOnesAgainWhenToldTo() throws IOException {
    Corpus.write(texts, "bad.txt", new byte[0]);
    assertThat(update().of("rejected")).isEqualTo(1);
    assertThat(update().converted()).isEmpty();
    assertThat(update(Settings.standard(), Job.Redo.REJECTED, false).of("rejected")).isEqualTo(1);
  }

  private Job.Summary ofTable(String... namesAndTexts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      rows.add(RowFactory.create(namesAndTexts[i], namesAndTexts[i + 1]));
    }
    StructType schema =
        new StructType().add("name", DataTypes.StringType).add("text", DataTypes.StringType);
    Texts given = TableTexts.of(spark.createDataFrame(rows, schema));
    return Job.update(table(), given, Settings.standard(), Job.Redo.NONE, false);
  }

  @Test
  void rejectsTextsOfOneNameUntilEachHasItsOwn() {
    Job.Summary twice = ofTable("a.txt", "Alpha went.", "a.txt", "Beta came.", "b.txt", "Gamma.");
    assertThat(twice.of("rejected")).isEqualTo(2);
    assertThat(
            ofTable("a.txt", "Alpha went.", "a.txt", "Beta came.", "b.txt", "Gamma.").unchanged())
        .isEqualTo(3);
    Job.Summary once = ofTable("a.txt", "Alpha went.", "b.txt", "Gamma.");
    assertThat(once.of("rejected")).isZero();
    assertThat(once.unchanged()).isEqualTo(1);
    assertThat(rows().get("a.txt").<String>getAs("txt")).contains("Alpha");
  }

  @Test
  void keepsARowForATextWithoutAName() {
    assertThat(ofTable("a.txt", "Alpha went.", null, "Nobody knows.").of("rejected")).isEqualTo(1);
    Job.Summary again = ofTable("a.txt", "Alpha went.", null, "Nobody knows.");
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.gone()).isZero();
  }

  @Test
  void convertsAgainWhatIsCalledOtherwiseNow() {
    assertThat(ofTable("a.txt", "Alpha went.").unchanged()).isZero();
    assertThat(rows().get("a.txt").<String>getAs("target")).isEqualTo("a");
    ofTable("A.txt", "Beta came.", "a.txt", "Alpha went.");
    assertThat(rows().get("A.txt").<String>getAs("target")).isEqualTo("A");
    assertThat(rows().get("a.txt").<String>getAs("target")).startsWith("a-");
  }

  @Test
  void forgetsWhatAKilledRunLeft() throws IOException {
    update();
    Path left = out.resolve("documents/generation=00002");
    Files.createDirectories(left);
    Path first;
    try (Stream<Path> files = Files.list(out.resolve("documents/generation=00001"))) {
      first = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    Files.copy(first, left.resolve("part-left.parquet"));
    assertThat(rows()).hasSize(6);
    Corpus.write(texts, "more.txt", Corpus.utf8(Corpus.text(50, 1)));
    update();
    assertThat(rows()).hasSize(7);
    assertThat(left.resolve("part-left.parquet")).doesNotExist();
  }
}
