package org.incipit.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.incipit.decode.Digest;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;

/**
 * An output folder with its journal: documents whose source, configuration and outputs are as the
 * last run left them stay, all others are written anew, and TEI that a person changed is moved out
 * of the way first. Called by many threads at once; results are taken by one.
 */
public final class IncrementalFolder implements Batch.Destination, Closeable {
  /** A power loss costs at most so many documents … */
  private static final int GROUP = 256;

  /** … or those of so many nanoseconds. */
  private static final long INTERVAL = 1_000_000_000L;

  private static final long LARGEST = 1L << 30;

  private final OutputFolder folder;
  private final Journal journal;
  private final String command;
  private final Converter converter;
  private final Redo redo;
  private final LongSupplier clock;
  private long committed;

  /** Which documents are done again although nothing has changed. */
  public enum Redo {
    NONE,
    /** Those that were rejected. */
    REJECTED,
    ALL
  }

  /** A document that an earlier run converted and whose source is gone. */
  public static final class Vanished {
    private final JournalRecord record;

    private Vanished(JournalRecord record) {
      this.record = record;
    }

    /** The path of the source that is gone, as the report gave it. */
    public String source() {
      return record.source();
    }
  }

  /** Is told of such documents. */
  @FunctionalInterface
  public interface VanishedTaker {
    void take(Vanished vanished) throws IOException;
  }

  private IncrementalFolder(
      OutputFolder folder,
      Journal journal,
      String command,
      Converter converter,
      Redo redo,
      LongSupplier clock) {
    this.folder = folder;
    this.journal = journal;
    this.command = command;
    this.converter = converter;
    this.redo = redo;
    this.clock = clock;
    this.committed = clock.getAsLong();
  }

  /**
   * Opens the journal of a folder.
   *
   * @param command word for what is done; commands do not touch each other's documents
   * @param converter what converts the documents
   * @param clock nanoseconds from any point on
   */
  public static IncrementalFolder open(
      OutputFolder folder, String command, Converter converter, Redo redo, LongSupplier clock)
      throws IOException {
    return new IncrementalFolder(folder, Journal.open(folder), command, converter, redo, clock);
  }

  /** What should be said of the journal itself before the run. */
  public Optional<Diagnostic> complaint() {
    return journal.damaged() == 0
        ? Optional.empty()
        : Optional.of(Diagnostic.ofFile(Code.RUN_006, Integer.toString(journal.damaged())));
  }

  private String key(String target) {
    return command + " " + target;
  }

  @Override
  public Optional<Result> standing(Input input, String target, String sha256) throws IOException {
    Optional<JournalRecord> found =
        redo == Redo.ALL ? Optional.empty() : journal.record(key(target));
    if (found.isEmpty() || !isOf(found.get(), input, sha256) || !isIntact(found.get())) {
      return Optional.empty();
    }
    JournalRecord record = found.get();
    boolean rejected = record.conversion().status() == Status.REJECTED;
    return rejected && redo == Redo.REJECTED
        ? Optional.empty()
        : Optional.of(Result.standing(input, target, record, !journal.isContinued(record.key())));
  }

  private boolean isOf(JournalRecord record, Input input, String sha256) {
    return record.source().equals(input.source())
        && record.rawSource().equals(input.rawSource())
        && record.conversion().sha256().equals(Optional.of(sha256))
        && record.fingerprint().equals(converter.fingerprint(input.source()))
        && !record.namesReview();
  }

  private boolean isIntact(JournalRecord record) throws IOException {
    for (Map.Entry<String, String> output : record.digests().entrySet()) {
      if (folder.digest(output.getKey()).filter(output.getValue()::equals).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Diagnostic> write(String target, List<OutputFolder.Entry> entries)
      throws IOException {
    List<Diagnostic> noticed = new ArrayList<>();
    for (OutputFolder.Entry entry : entries) {
      if (entry.name().startsWith(Pipeline.TEI + "/")) {
        protect(target, entry).ifPresent(noticed::add);
      }
    }
    folder.write(entries);
    return noticed;
  }

  @Override
  public void write(List<OutputFolder.Entry> entries) throws IOException {
    folder.write(entries);
  }

  /** Moves a person's work out of the way of a file that is about to be written. */
  private Optional<Diagnostic> protect(String target, OutputFolder.Entry entry) throws IOException {
    String key = key(target);
    String fresh = Digest.sha256(entry.bytes());
    journal.intend(key, fresh);
    Optional<byte[]> there = folder.read(entry.name(), LARGEST);
    Optional<String> standing =
        there.isPresent() ? there.map(Digest::sha256) : folder.digest(entry.name());
    if (standing.isEmpty()
        || ours(key, entry.name()).contains(standing.get())
        || there.isPresent() && isTorn(there.get(), entry.bytes())) {
      return Optional.empty();
    }
    String aside = folder.setAside(entry.name(), "edited", standing.get());
    return Optional.of(Diagnostic.ofFile(Code.RUN_005, entry.name(), aside));
  }

  /** What this program has written, or was about to write, under a name. */
  private Set<String> ours(String key, String name) throws IOException {
    Set<String> digests = new HashSet<>(journal.intended(key));
    journal
        .record(key)
        .ifPresent(
            record -> {
              Optional.ofNullable(record.digests().get(name)).ifPresent(digests::add);
              Optional.ofNullable(record.former().get(name)).ifPresent(digests::add);
            });
    return digests;
  }

  /**
   * True for what a power loss leaves of a file that was not forced to the disk: its beginning, or
   * its length, with zeros where bytes are missing. No person writes zeros into XML.
   */
  private static boolean isTorn(byte[] there, byte[] whole) {
    if (there.length > whole.length) {
      return false;
    }
    for (int i = 0; i < there.length; i++) {
      if (there[i] != whole[i] && there[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Enters a result, in the order of inputs. */
  public void enter(Result result) throws IOException {
    String key = key(result.target());
    if (result.isStanding()) {
      journal.keep(key);
    } else {
      Optional<JournalRecord> earlier = journal.record(key);
      if (JournalRecord.isLasting(result)) {
        String fingerprint = converter.fingerprint(result.input().source());
        journal.add(JournalRecord.of(key, fingerprint, result, earlier));
      } else if (earlier.isPresent() || !journal.intended(key).isEmpty()) {
        journal.add(JournalRecord.unfinished(key, result, standing(key, earlier)));
      }
    }
    tick();
  }

  /** Outputs of ours that stand there after a document failed half-way. */
  private Map<String, String> standing(String key, Optional<JournalRecord> earlier)
      throws IOException {
    Map<String, String> standing = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    earlier.ifPresent(
        record -> {
          names.addAll(record.digests().keySet());
          names.addAll(record.former().keySet());
        });
    names.add(Pipeline.TEI + "/" + key.substring(command.length() + 1) + ".xml");
    for (String name : names) {
      Optional<String> digest = folder.digest(name).filter(ours(key, name)::contains);
      digest.ifPresent(known -> standing.put(name, known));
    }
    return standing;
  }

  /** True when a document was rejected and outputs stand that an earlier run made of it. */
  public boolean isOutdated(Result result) throws IOException {
    if (result.conversion().status() != Status.REJECTED) {
      return false;
    }
    Optional<JournalRecord> earlier = journal.record(key(result.target()));
    return earlier.isPresent() && Outdated.stands(earlier.get(), folder);
  }

  /** Makes what was entered outlast a power loss when it is time for that. */
  @Override
  public void tick() throws IOException {
    long now = clock.getAsLong();
    if (journal.uncommitted() >= GROUP || now - committed >= INTERVAL) {
      journal.commit();
      committed = now;
    }
  }

  /** Documents of earlier runs that were found in folders and that this run did not find. */
  public void vanished(VanishedTaker taker) throws IOException {
    journal.others(
        record -> {
          if (record.walked() && record.key().startsWith(command + " ")) {
            taker.take(new Vanished(record));
          }
        });
  }

  /**
   * The documents that a run of a command over these targets would find vanished. Nothing is
   * written or locked.
   *
   * @param targets names of the outputs of all inputs, without their endings
   * @return their sources, as the report gave them
   */
  public static Collection<String> vanished(Path output, String command, Set<String> targets)
      throws IOException {
    Map<String, String> gone = new LinkedHashMap<>();
    for (String name : List.of(Journal.FINISHED, Journal.OPEN)) {
      Optional<JournalFile> file = JournalFile.existing(output, name);
      if (file.isPresent()) {
        try (JournalFile journal = file.get()) {
          journal.scan((at, line) -> vanished(journal.line(at), command, targets, gone));
        }
      }
    }
    return gone.values();
  }

  private static void vanished(
      byte[] line, String command, Set<String> targets, Map<String, String> gone) {
    JournalLine.record(line)
        .filter(JournalRecord::walked)
        .filter(record -> record.key().startsWith(command + " "))
        .filter(record -> !targets.contains(record.key().substring(command.length() + 1)))
        .ifPresent(record -> gone.put(record.key(), record.source()));
  }

  /**
   * Removes the outputs of a document and forgets it. TEI that a person changed stays.
   *
   * @return the names of files that stay
   */
  public List<String> prune(Vanished vanished) throws IOException {
    List<String> kept = new ArrayList<>();
    JournalRecord record = vanished.record;
    journal.forget(record.key());
    Map<String, String> outputs = new TreeMap<>(record.former());
    outputs.putAll(record.digests());
    for (Map.Entry<String, String> output : outputs.entrySet()) {
      Optional<String> digest = folder.digest(output.getKey());
      boolean edited =
          output.getKey().startsWith(Pipeline.TEI + "/")
              && digest.filter(output.getValue()::equals).isEmpty();
      if (digest.isPresent() && edited) {
        kept.add(output.getKey());
      } else {
        folder.remove(output.getKey());
      }
    }
    return kept;
  }

  /** Says that every input was entered and every report is in its place. */
  public void finish() throws IOException {
    journal.finish();
  }

  /** Leaves the journal so that another run can continue it. */
  @Override
  public void close() throws IOException {
    try (journal) {
      journal.commit();
    }
  }
}
