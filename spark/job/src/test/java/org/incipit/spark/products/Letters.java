package org.incipit.spark.products;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incipit.decode.Digest;
import org.incipit.spark.Job;
import org.incipit.spark.LocalSpark;
import org.incipit.spark.Settings;

/** A dozen invented texts, some about the same persons, and the table of documents of them. */
public final class Letters {
  private static final String LETTER =
      "%s, %s\n\nDear Sir,\n\nI met Mr. Harbottle and Miss Ada Sowerby at %s on 4 May 1901. %s\n\n"
          + "Yours faithfully,\n\nJonas Wray\n";

  private static Dataset<Row> table;

  private Letters() {}

  /** Texts by name, in the order of names as a run has them. */
  public static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    String[] places = {"Leeds", "Geneva", "Paris"};
    for (int i = 0; i < 9; i++) {
      String place = places[i % 3];
      texts.put(
          "letters/" + (char) ('a' + i) + ".txt",
          LETTER.formatted(
              place,
              (3 + i) + " March " + (1899 + i),
              places[(i + 1) % 3],
              "He speaks of a journey to Berlin from 1903 to 1907."));
    }
    texts.put("letters-2/copy.txt", texts.get("letters/a.txt"));
    texts.put(
        "=SUM, a \"note\".txt",
        "Minutes\n\nMrs. Ada Sowerby, of Leeds, said: \"=1+1 is, 'twas said, two.\"\n");
    texts.put(
        "é ü/Überblick.txt", "Genf, den 3. März 1911\n\nFrau Ada Sowerby reist nach Paris.\n");
    texts.put("nothing.txt", "");
    return texts;
  }

  /** Bytes that are no text. */
  private static byte[] poison() {
    byte[] bytes = new byte[600];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 7);
    }
    return bytes;
  }

  /** All sources by name, one of which is rejected. */
  public static Map<String, byte[]> sources() {
    Map<String, byte[]> sources = new TreeMap<>();
    texts().forEach((name, text) -> sources.put(name, text.getBytes(StandardCharsets.UTF_8)));
    sources.put("poison.txt", poison());
    return sources;
  }

  /** The table of them, with sources. */
  public static synchronized Dataset<Row> documents() {
    if (table == null) {
      Settings s = Settings.standard();
      Settings settings =
          new Settings(
              s.formats(),
              s.profile(),
              s.files(),
              s.encoding(),
              s.language(),
              s.textPolicy(),
              s.insertions(),
              s.site(),
              s.baseUrl(),
              s.recognisers(),
              s.changeDate(),
              s.maxBytes(),
              s.maxSeconds(),
              s.maxRatio(),
              true);
      table = Job.convert(rows(), settings).cache();
    }
    return table;
  }

  private static Dataset<Row> rows() {
    List<Row> rows = new ArrayList<>();
    sources().forEach((name, bytes) -> rows.add(RowFactory.create(name, bytes)));
    StructType schema =
        new StructType()
            .add("name", DataTypes.StringType, false)
            .add("bytes", DataTypes.BinaryType, false);
    return LocalSpark.session().createDataFrame(rows, schema);
  }

  /** The same rows in another order over so many partitions. */
  public static Dataset<Row> shuffled(int partitions) {
    return documents().orderBy(functions.col("sha256").desc()).repartition(partitions);
  }

  /** What {@code incipit convert} makes of them. */
  public static Path converted(Path folder) throws IOException, InterruptedException {
    for (Map.Entry<String, byte[]> source : sources().entrySet()) {
      Path file = folder.resolve("in").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, source.getValue());
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.incipit.cli.Main",
                "convert",
                "in",
                "-o",
                "out",
                "--to",
                "tei,html,xhtml,txt")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    process.waitFor();
    return folder.resolve("out");
  }

  /** Digests by path of all files of a folder. */
  public static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Digest.sha256(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
