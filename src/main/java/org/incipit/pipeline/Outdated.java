package org.incipit.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Documents that were rejected although an earlier run converted them: what that made stands. */
final class Outdated {
  private static final String COMMAND = "convert ";

  private Outdated() {}

  /** True when an output stands that a record knows, of its own run or of an earlier one. */
  static boolean stands(JournalRecord record, OutputFolder folder) throws IOException {
    for (Set<String> names : List.of(record.digests().keySet(), record.former().keySet())) {
      for (String name : names) {
        if (folder.standing(name).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Sources of an output folder that {@code convert} rejected and whose earlier TEI stands, sorted.
   *
   * @param rejected the sources that count
   */
  static Set<String> sources(OutputFolder folder, Set<String> rejected) throws IOException {
    Map<String, JournalRecord> last = new TreeMap<>();
    for (String name : List.of(Journal.FINISHED, Journal.OPEN)) {
      Optional<JournalFile> file =
          rejected.isEmpty() ? Optional.empty() : JournalFile.existing(folder, name);
      if (file.isPresent()) {
        try (JournalFile journal = file.get()) {
          journal.scan(
              (at, line) ->
                  JournalLine.record(journal.line(at))
                      .filter(record -> record.key().startsWith(COMMAND))
                      .filter(record -> rejected.contains(record.source()))
                      .ifPresent(record -> last.put(record.key(), record)));
        }
      }
    }
    Set<String> sources = new TreeSet<>();
    for (JournalRecord record : last.values()) {
      boolean failed = record.conversion().status() == Status.REJECTED;
      String tei = Pipeline.TEI + "/" + record.key().substring(COMMAND.length()) + ".xml";
      if (failed && record.former().containsKey(tei) && folder.standing(tei).isPresent()) {
        sources.add(record.source());
      }
    }
    return sources;
  }
}
