package org.incipit.spark.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.incipit.spark.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
  @TempDir private Path disk;

  private int write(List<String> lines, int partitions, long most) throws IOException {
    JavaRDD<String> sorted =
        JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext())
            .parallelize(lines, partitions);
    HadoopFolder folder = HadoopFolder.of(LocalSpark.session(), disk.toString());
    return Lines.write(sorted, "head\n", folder, "list", ".csv", most);
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  @Test
  void filesAreFullWhateverThePartitions() throws IOException {
    assertThat(write(numbers(7), 5, 3)).isEqualTo(3);
    assertThat(disk.resolve("list-00000.csv")).hasContent("head\n0\n1\n2\n");
    assertThat(disk.resolve("list-00001.csv")).hasContent("head\n3\n4\n5\n");
    assertThat(disk.resolve("list-00002.csv")).hasContent("head\n6\n");
  }

  @Test
  void thereIsNoFileBeyondTheLastLine() throws IOException {
    assertThat(write(numbers(6), 2, 3)).isEqualTo(2);
    assertThat(write(numbers(3), 2, 3)).isEqualTo(1);
    assertThat(write(List.of(), 1, 3)).isEqualTo(1);
    assertThat(disk.resolve("list.csv")).hasContent("head\n");
  }

  @Test
  void onlyFilesOfAnEarlierRunGo() throws IOException {
    for (String other : List.of("list-mine.csv", "list-00001.txt", "listing.csv")) {
      Files.writeString(disk.resolve(other), "mine");
    }
    write(numbers(7), 1, 3);
    write(numbers(7), 1, 100);
    try (var files = Files.list(disk)) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("list.csv", "list-mine.csv", "list-00001.txt", "listing.csv");
    }
  }
}
