package org.incipit.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.decode.Digest;

/**
 * Which TEI of an output folder is that of a document, and which is only the copy that {@code
 * convert} keeps of a person's edit: a copy must not be published beside what replaced it. A source
 * may be called as copies are, so the name alone decides nothing. Not thread-safe.
 */
final class CurrentDocuments {
  private static final String XML = ".xml";
  private static final String MARK = ".edited-";
  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 64;

  /** What the journal of a folder says of names like those of copies; empty without a journal. */
  private final Map<Path, Optional<Set<String>>> journals = new HashMap<>();

  /** Names of the documents of an output folder, without {@code .xml}, sorted. */
  static List<String> names(OutputFolder folder) throws IOException {
    CurrentDocuments current = new CurrentDocuments();
    Path tei = folder.root().resolve(Pipeline.TEI);
    List<String> names = new ArrayList<>();
    for (String file : folder.below(Pipeline.TEI)) {
      if (file.endsWith(XML) && !current.isCopy(tei.resolve(file))) {
        names.add(file.substring(0, file.length() - XML.length()));
      }
    }
    names.sort(null);
    return names;
  }

  /**
   * True for a kept copy: its name has the digest of its content, or, where somebody went on
   * editing it, a file of the plain name stands beside it and the journal knows no output of its
   * own name.
   */
  boolean isCopy(Path file) {
    String name = file.getFileName().toString();
    int mark = name.lastIndexOf(MARK);
    if (mark < 1 || !name.endsWith(XML)) {
      return false;
    }
    int end = name.length() - XML.length();
    String digits = name.substring(Math.min(end, mark + MARK.length()), end);
    if (digits.length() < FEWEST_DIGITS
        || digits.length() > MOST_DIGITS
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
      return false;
    }
    try {
      return digest(file).startsWith(digits)
          || Files.isRegularFile(file.resolveSibling(name.substring(0, mark) + XML))
              && isUnknown(file.toAbsolutePath().normalize());
    } catch (IOException e) {
      return false; // whoever reads it says that it cannot be read
    }
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Digest.sha256(in);
    }
  }

  private boolean isUnknown(Path file) throws IOException {
    for (Path root = file.getParent(); root != null; root = root.getParent()) {
      Optional<Set<String>> known = journals.get(root);
      if (known == null) {
        known = marked(root);
        journals.put(root, known);
      }
      if (known.isPresent()) {
        return !known.get().contains(root.relativize(file).toString().replace('\\', '/'));
      }
    }
    return false;
  }

  private static Optional<Set<String>> marked(Path root) throws IOException {
    Set<String> names = new HashSet<>();
    boolean found = false;
    for (String name : List.of(Journal.FINISHED, Journal.OPEN)) {
      Optional<JournalFile> file = JournalFile.existing(root, name);
      if (file.isPresent()) {
        found = true;
        try (JournalFile journal = file.get()) {
          journal.scan(
              (at, line) ->
                  JournalLine.record(journal.line(at)).ifPresent(record -> add(record, names)));
        }
      }
    }
    return found ? Optional.of(names) : Optional.empty();
  }

  private static void add(JournalRecord record, Set<String> names) {
    for (Set<String> outputs : List.of(record.digests().keySet(), record.former().keySet())) {
      outputs.stream().filter(output -> output.contains(MARK)).forEach(names::add);
    }
  }
}
