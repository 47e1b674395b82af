package org.incipit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job as users submit it, on a cluster of two workers of which one is killed half-way. How many
 * documents there are is a property, {@code incipit.documents}.
 */
class ClusterIT {
  private static final int DOCUMENTS = Integer.getInteger("incipit.documents", 2000);
  private static final int SHARDS = 25;
  private static final List<String> FORMATS = List.of("tei", "html", "txt");
  private static final int LONG_BYTES = 50_000_000;
  private static final int DEEP = 20_000;

  @TempDir private Path work;

  /** The texts as ZIP files for the cluster, and unpacked for the program. */
  private void make(Path zips, Path texts) throws IOException {
    Files.createDirectories(zips);
    for (int shard = 0; shard < SHARDS; shard++) {
      try (OutputStream out = Files.newOutputStream(zips.resolve("shard-" + shard + ".zip"));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (int i = shard; i < DOCUMENTS; i += SHARDS) {
          String name = "letter-" + i + ".txt";
          add(zip, texts.resolve("shard-" + shard), name, Corpus.utf8(Corpus.text(i, 1 + i % 3)));
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(zips.resolve("strange.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      Path folder = texts.resolve("strange");
      add(zip, folder, "long.txt", Corpus.utf8("It rained. ".repeat(LONG_BYTES / 11)));
      add(zip, folder, "deep.txt", Corpus.utf8("[(\u201c".repeat(DEEP) + "\n"));
      add(zip, folder, "no text.txt", Corpus.utf8("%PDF-1.7\n%\u00e2\u00e3\n"));
      add(zip, folder, "empty.txt", new byte[0]);
    }
  }

  private static void add(ZipOutputStream zip, Path folder, String name, byte[] bytes)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
    Corpus.write(folder, name, bytes);
  }

  @Test
  void losesNothingWithAWorkerAndGivesTheBytesOfTheProgram()
      throws IOException, InterruptedException {
    Path zips = work.resolve("zips");
    Path texts = work.resolve("texts");
    make(zips, texts);
    Path out = work.resolve("out");
    try (StandaloneCluster cluster =
        new StandaloneCluster(Files.createDirectory(work.resolve("cluster")), 2)) {
      Path jar = Path.of(System.getProperty("incipit.jar"));
      String formats = String.join(",", FORMATS);
      String[] job = {
        "convert", "--from", "zip", "--to", formats, "-o", out.toString(), zips.toString()
      };
      Process driver = cluster.submit("driver", jar, job);
      awaitHalf(cluster, driver, out);
      cluster.killWorker(0);
      Corpus.convert(texts, work.resolve("program"), "--no-config", "--to", formats);
      assertThat(driver.waitFor(30, TimeUnit.MINUTES)).isTrue();
      String said = cluster.said("driver");
      assertThat(driver.exitValue()).as(tail(said)).isEqualTo(1); // some were rejected
      assertThat(said).containsPattern("(?i)worker lost|lost executor|executor lost");
    }
    compare(out, work.resolve("program"));
  }

  /** Until the first tasks of the conversion have left what they made. */
  private void awaitHalf(StandaloneCluster cluster, Process driver, Path out)
      throws IOException, InterruptedException {
    Path temporary = out.resolve("documents/generation=00001/_temporary/0");
    while (driver.isAlive()) {
      if (Files.isDirectory(temporary)) {
        try (var tasks = Files.list(temporary)) {
          if (tasks.filter(t -> t.getFileName().toString().startsWith("task_")).count() >= 2) {
            return;
          }
        } catch (java.nio.file.NoSuchFileException | java.io.UncheckedIOException e) {
          // It has ended in between, which the next look shows.
        }
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IllegalStateException("the job ended too early:\n" + tail(cluster.said("driver")));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 5000));
  }

  /** Every document once, and of each the bytes of the program. */
  private static void compare(Path out, Path program) throws IOException {
    Dataset<Row> rows =
        new DocumentTable(LocalSpark.session(), out.toString()).current().orElseThrow();
    Set<String> names = new HashSet<>();
    int rejected = 0;
    for (Iterator<Row> all = rows.toLocalIterator(); all.hasNext(); ) {
      Row row = all.next();
      assertThat(names.add(row.getAs("name")))
          .as("%s stands once", row.<String>getAs("name"))
          .isTrue();
      boolean made = !row.getAs("status").equals("rejected");
      rejected += made ? 0 : 1;
      for (String format : FORMATS) {
        String ending = format.equals("tei") ? "xml" : format;
        Path file = program.resolve(format + "/" + row.getAs("target") + "." + ending);
        assertThat(Files.exists(file)).as("%s", file).isEqualTo(made);
        if (made) {
          assertThat(row.<String>getAs(format).getBytes(StandardCharsets.UTF_8))
              .as("%s", file)
              .isEqualTo(Files.readAllBytes(file));
        }
      }
    }
    assertThat(names).hasSize(DOCUMENTS + 4);
    assertThat(rejected).isBetween(3, 4);
  }
}
