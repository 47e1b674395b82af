package org.incipit.spark.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.VoidFunction;
import scala.Tuple2;

/**
 * Writes sorted lines to one file, or to numbered ones of so many lines each. Where a file ends
 * depends on the lines alone, so that the same lines give the same bytes however they are spread
 * over partitions. No file and no partition is ever in memory as a whole.
 */
public final class Lines {
  private Lines() {}

  /**
   * Writes them, and removes files of the same name that an earlier run wrote beyond those.
   *
   * @param sorted lines without their ends, in order over all partitions
   * @param header the first line of each file with its end; empty for none
   * @param name of the file, without extension
   * @param extension of it, with the dot
   * @param most lines in one file, besides the header
   * @return how many files there are
   */
  public static int write(
      JavaRDD<String> sorted,
      String header,
      HadoopFolder folder,
      String name,
      String extension,
      long most)
      throws IOException {
    long[] starts = starts(sorted);
    long all = starts[starts.length - 1];
    int files = (int) Math.max(1, (all + most - 1) / most);
    if (all == 0) {
      folder.write(file(name, extension, 0, 1), header.getBytes(StandardCharsets.UTF_8));
    } else {
      sorted
          .mapPartitionsWithIndex((part, lines) -> new Numbered(starts[part], lines), true)
          .mapToPair(numbered -> numbered)
          .repartitionAndSortWithinPartitions(new ByNumber(files, most))
          .foreachPartition(writer(header, folder, name, extension, files));
    }
    sweep(folder, name, extension, files);
    return files;
  }

  /** The number of the first line of each partition, and of all. */
  private static long[] starts(JavaRDD<String> sorted) {
    List<Tuple2<Integer, Long>> counts =
        sorted
            .mapPartitionsWithIndex(
                (part, lines) -> {
                  long count = 0;
                  for (; lines.hasNext(); lines.next()) {
                    count++;
                  }
                  return List.of(new Tuple2<>(part, count)).iterator();
                },
                true)
            .collect();
    long[] starts = new long[counts.size() + 1];
    counts.forEach(count -> starts[count._1() + 1] = count._2());
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  private static VoidFunction<Iterator<Tuple2<Long, String>>> writer(
      String header, HadoopFolder folder, String name, String extension, int files) {
    return lines ->
        folder.write(
            file(name, extension, TaskContext.getPartitionId(), files),
            out -> {
              out.write(header.getBytes(StandardCharsets.UTF_8));
              while (lines.hasNext()) {
                line(out, lines.next()._2());
              }
            });
  }

  private static void line(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  /** {@code entities.csv} where there is one, else {@code entities-00000.csv} and so on. */
  private static String file(String name, String extension, int number, int files) {
    return files == 1
        ? name + extension
        : String.format(Locale.ROOT, "%s-%05d%s", name, number, extension);
  }

  private static void sweep(HadoopFolder folder, String name, String extension, int files)
      throws IOException {
    Set<String> ours = new HashSet<>();
    for (int i = 0; i < files; i++) {
      ours.add(file(name, extension, i, files));
    }
    for (String there : folder.names()) {
      if (isOf(there, name, extension) && !ours.contains(there)) {
        folder.remove(there);
      }
    }
  }

  private static boolean isOf(String file, String name, String extension) {
    if (!file.startsWith(name) || !file.endsWith(extension)) {
      return false;
    }
    int end = Math.max(name.length(), file.length() - extension.length());
    String between = file.substring(name.length(), end);
    return between.isEmpty()
        || between.length() > 5
            && between.charAt(0) == '-'
            && between.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /** Lines with their numbers. */
  private static final class Numbered implements Iterator<Tuple2<Long, String>> {
    private final Iterator<String> lines;
    private long next;

    private Numbered(long first, Iterator<String> lines) {
      this.next = first;
      this.lines = lines;
    }

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Tuple2<Long, String> next() {
      return new Tuple2<>(next++, lines.next());
    }
  }

  /** So many lines to each file. */
  private static final class ByNumber extends Partitioner {
    private static final long serialVersionUID = 1;
    private final int files;
    private final long most;

    private ByNumber(int files, long most) {
      this.files = files;
      this.most = most;
    }

    @Override
    public int numPartitions() {
      return files;
    }

    @Override
    public int getPartition(Object number) {
      return (int) ((Long) number / most);
    }
  }
}
