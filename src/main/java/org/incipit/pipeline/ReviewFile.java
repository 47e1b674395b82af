package org.incipit.pipeline;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.decode.Digest;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.review.Review;
import org.incipit.review.ReviewTable;
import org.incipit.review.Row;

/**
 * The review file of a run: what a person filled in is read before it, and carried over into the
 * new one after it. Not thread-safe.
 */
public final class ReviewFile {
  /** Its name in the output folder. */
  public static final String NAME = "review.tsv";

  private static final int DIGITS = 8;

  /** Larger files are no person's work. */
  private static final long LIMIT = 256L << 20;

  private final Review review;

  private ReviewFile(Review review) {
    this.review = review;
  }

  /** Without a review file. */
  public static ReviewFile none() {
    return new ReviewFile(Review.NONE);
  }

  /**
   * What a person has answered.
   *
   * @param chosen the file that the user named; absent for the one in the output folder
   * @param standing the file in the output folder
   * @param replayed false to carry answers over only
   * @param shown name of the file, for messages
   * @throws IOException when it cannot be read
   * @throws ConfigurationException when it is no review file
   */
  public static ReviewFile read(
      Optional<Path> chosen, Path standing, boolean replayed, String shown) throws IOException {
    Path file = chosen.orElse(standing);
    if (chosen.isEmpty() && !Files.isRegularFile(standing, LinkOption.NOFOLLOW_LINKS)) {
      return none();
    }
    byte[] answered = answered(file);
    if (answered.length > LIMIT) {
      throw new IOException("larger than " + LIMIT + " bytes");
    }
    List<Row> rows = ReviewTable.read(answered, shown);
    return new ReviewFile(Review.of(rows, shown, replayed));
  }

  private static byte[] answered(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return ReviewTable.answered(in);
    }
  }

  public Review review() {
    return review;
  }

  /** The rows of a run as they come in. */
  public Writer writer(OutputFolder folder) throws IOException {
    return new Writer(folder);
  }

  /** Writes the new file beside the old one, whose place it takes at the end. */
  public final class Writer implements Closeable {
    private final OutputFolder folder;
    private final ReportFile file;
    private final Set<String> answered = new HashSet<>();

    private Writer(OutputFolder folder) throws IOException {
      this.folder = folder;
      this.file = folder.report(NAME);
      file.add(ReviewTable.header());
    }

    /** Adds the rows of one document; of one that was not converted, what a person said. */
    public void add(Result result) throws IOException {
      String source = result.input().source();
      List<Row> rows = result.conversion().review();
      boolean again = review.knows(source) && !answered.add(source);
      add(rows.isEmpty() && !again ? review.answers(source) : rows);
    }

    private void add(List<Row> rows) throws IOException {
      for (Row row : rows) {
        file.add(ReviewTable.line(row));
      }
    }

    /** How many answers are for files that were not converted. */
    public int unused() {
      return review.others(answered).size();
    }

    /**
     * Writes it. What somebody saved there meanwhile, or what was not read at all, is kept beside
     * it.
     *
     * @return the name of the file that was kept, if any
     */
    public Optional<String> finish() throws IOException {
      add(review.others(answered));
      Optional<Path> there = folder.standing(NAME);
      Optional<String> kept = Optional.empty();
      if (there.isPresent() && unknown(answered(there.get()))) {
        byte[] bytes = Files.readAllBytes(there.get());
        kept = Optional.of("review.edited-" + Digest.sha256(bytes).substring(0, DIGITS) + ".tsv");
        folder.write(List.of(new OutputFolder.Entry(kept.get(), bytes)));
      }
      file.finish();
      return kept;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }

    /** True when it holds, or may hold, an answer that the new file will not. */
    private boolean unknown(byte[] bytes) {
      try {
        return !review.holds(ReviewTable.read(bytes, NAME));
      } catch (ConfigurationException e) {
        return bytes.length > 0;
      }
    }
  }
}
