package org.incipit.spark.products;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incipit.spark.LocalSpark;
import org.incipit.spark.files.HadoopFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductsTest {
  @TempDir private static Path folder;
  private static Path made;

  @BeforeAll
  static void make() throws IOException {
    made = folder.resolve("made");
    Files.createDirectories(made);
    Files.writeString(made.resolve("entities-00007.csv"), "of a run with smaller files");
    Products.write(Letters.documents(), made.toString());
  }

  private static List<String> lines(String file) throws IOException {
    String text = Files.readString(made.resolve(file));
    assertThat(text).endsWith("\n").doesNotContain("\r");
    return text.lines().toList();
  }

  @Test
  void bytesDependOnTheDocumentsAloneAndAreTheSameAgain() throws IOException {
    Map<String, String> before = texts(made);
    Products.write(Letters.shuffled(7), made.toString());
    assertThat(texts(made)).isEqualTo(before);
  }

  @Test
  void largeTablesAreInFilesOfSoManyRows() throws IOException {
    HadoopFolder to = HadoopFolder.of(LocalSpark.session(), folder.resolve("small").toString());
    CsvTable.write(Products.entities(Letters.shuffled(3)), to, "entities", 10, col("entity"));
    List<String> whole = lines("entities.csv");
    List<String> first = Files.readAllLines(folder.resolve("small/entities-00000.csv"));
    List<String> second = Files.readAllLines(folder.resolve("small/entities-00001.csv"));
    assertThat(first).isEqualTo(whole.subList(0, 11));
    assertThat(second.get(0)).isEqualTo(whole.get(0));
    assertThat(second.subList(1, second.size())).isEqualTo(whole.subList(11, whole.size()));
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> files = Letters.files(folder);
    files.keySet().removeIf(name -> name.contains(".parquet/"));
    return files;
  }

  @Test
  void thereIsAFileForEachProduct() {
    assertThat(texts(made))
        .containsOnlyKeys(
            "copies.csv",
            "diagnostics.csv",
            "entities.csv",
            "mentions.csv",
            "review.tsv",
            "together.csv",
            "totals.csv",
            "years.csv");
  }

  @Test
  void entitiesAreJoinedOverDocuments() throws IOException {
    assertThat(lines("entities.csv"))
        .startsWith(
            "entity,kind,name,variants,ids,latitude,longitude,mentions,documents,first,last",
            "date-1899,date,1899,,,,,2,2,1899-03-03,1899-03-03")
        .contains(
            "place-geonames-2660646,place,Genève,Geneva | Genf,geonames:2660646,46.2022,6.1457,8,8,"
                + "1899-03-03,1911-03-03",
            "person-ada-sowerby-3f9m5yt44,person,Ada Sowerby,"
                + "Frau Ada Sowerby | Miss Ada Sowerby | Mrs. Ada Sowerby,,,,12,12,"
                + "1899-03-03,1911-03-03");
    assertThat(lines("entities.csv").stream().skip(1).toList()).isSorted();
  }

  @Test
  void mentionsStandInTheirContext() throws IOException {
    assertThat(lines("mentions.csv"))
        .contains(
            "person-ada-sowerby-3f9m5yt44,\"'=SUM, a \"\"note\"\".txt\",\"'=SUM, a _note_\",1,"
                + "_.m1.1,,false,,Mrs. Ada Sowerby,"
                + "\", of Leeds, said: \"\"=1+1 is, 'twas said, two.\"\"\"",
            "date-1903,letters/e.txt,letters/e,2,_.m8.1,1903/1907,false,"
                + "\"… at Paris on 4 May 1901. He speaks of a journey to Berlin \","
                + "from 1903 to 1907,.");
  }

  @Test
  void pairsAreCountedByDocuments() throws IOException {
    assertThat(lines("together.csv"))
        .startsWith(
            "a,a_name,a_documents,b,b_name,b_documents,documents",
            "person-ada-sowerby-3f9m5yt44,Ada Sowerby,12,"
                + "person-harbottle-35plh0t4q,Harbottle,10,10")
        .endsWith("place-geonames-2644688,Leeds,8,place-geonames-2988507,Paris,7,3")
        .noneMatch(line -> line.contains("date-"));
  }

  @Test
  void ofADocumentThatNamesVeryManyTheMostNamedArePaired() {
    Dataset<Row> pairs =
        Products.together(
            Letters.documents().where("name = 'letters/a.txt'"),
            new Products.Options(3, 1, 10, true));
    assertThat(pairs.orderBy("a", "b").collectAsList())
        .extracting(row -> row.getString(0) + " " + row.getString(3))
        .containsExactly(
            "person-ada-sowerby-3f9m5yt44 person-harbottle-35plh0t4q",
            "person-ada-sowerby-3f9m5yt44 person-jonas-wray-5s30of1tq",
            "person-harbottle-35plh0t4q person-jonas-wray-5s30of1tq");
  }

  @Test
  void yearsAreThoseOfTheTimeline() throws IOException {
    assertThat(lines("years.csv"))
        .containsExactly(
            "year,mentions,documents,during,dated",
            "1899,2,2,0,2",
            "1900,1,1,0,1",
            "1901,11,10,0,1",
            "1902,1,1,0,1",
            "1903,11,10,0,1",
            "1904,1,1,10,1",
            "1905,1,1,10,1",
            "1906,1,1,10,1",
            "1907,1,1,10,1",
            "1911,1,1,0,1",
            ",0,0,0,1");
  }

  @Test
  void findingsCopiesAndTotals() throws IOException {
    assertThat(lines("diagnostics.csv"))
        .startsWith(
            "code,severity,documents,occurrences,example,message",
            "SRC-002,error,1,1,nothing.txt:0:0,the file is empty; nothing to convert");
    assertThat(lines("copies.csv").stream().skip(1).map(line -> line.substring(64)).toList())
        .containsExactly(",2,181,letters-2/copy.txt,ok", ",2,181,letters/a.txt,ok");
    assertThat(lines("totals.csv"))
        .containsExactly(
            "status,documents,bytes,mentions,diagnostics,doubts",
            "all,14,2540,96,2,31",
            "ok,12,1940,96,0,31",
            "rejected,2,600,0,2,0");
  }

  @Test
  void nothingAtAllIsHeadings() throws IOException {
    HadoopFolder to = HadoopFolder.of(LocalSpark.session(), folder.resolve("none").toString());
    CsvTable.write(Products.years(Letters.documents().limit(0)), to, "years", 10, col("year"));
    assertThat(folder.resolve("none/years.csv"))
        .hasContent("year,mentions,documents,during,dated\n");
  }
}
