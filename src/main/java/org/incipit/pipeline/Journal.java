package org.incipit.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an output folder knows of its documents. The finished journal has a record a document, in
 * the order of the inputs. A run adds its records to an open journal beside it and makes one of the
 * two when it ends; an open journal that is there when a run starts is that of a run that was
 * stopped, which is then continued. Of a document about to be written an intent is noted first, so
 * that a half-known output is never taken for a person's work. Memory is some 100 bytes a document.
 *
 * <p>Records may be asked for by any thread; all else is for one.
 */
final class Journal implements Closeable {
  /** Folder of what a run keeps for the next one. */
  static final String FOLDER = ".incipit";

  static final String FINISHED = FOLDER + "/journal.jsonl";
  static final String OPEN = FOLDER + "/journal-open.jsonl";
  private static final int VERSION = 1;

  /** Is told of records. */
  @FunctionalInterface
  interface RecordTaker {
    void take(JournalRecord record) throws IOException;
  }

  private final OutputFolder folder;
  private final Optional<JournalFile> finished;
  private final JournalFile open;
  private final RecordIndex index = new RecordIndex();
  private final Map<String, Set<String>> intents = new ConcurrentHashMap<>();
  private final BitSet visited = new BitSet();
  private final Positions order = new Positions();
  private int damaged;
  private boolean foreign;
  private int uncommitted;

  private Journal(OutputFolder folder, Optional<JournalFile> finished, JournalFile open) {
    this.folder = folder;
    this.finished = finished;
    this.open = open;
  }

  /** Opens, or begins, the journal of a folder that this run has locked. */
  static Journal open(OutputFolder folder) throws IOException {
    Optional<JournalFile> finished = JournalFile.existing(folder, FINISHED);
    Journal journal = new Journal(folder, finished, JournalFile.growing(folder, OPEN));
    try {
      if (finished.isPresent()) {
        long end = finished.get().scan((at, line) -> journal.learn(line, at));
        journal.damaged += end < finished.get().size() ? 1 : 0;
      }
      journal.open.cut(journal.open.scan((at, line) -> journal.learn(line, -at - 1)));
    } catch (IOException | RuntimeException | Error e) {
      try (journal) {
        throw e;
      }
    }
    return journal;
  }

  private void learn(Optional<JournalLine.Content> line, long position) {
    if (foreign) {
      return;
    }
    if (line.isEmpty()) {
      damaged++;
    } else if (line.get() instanceof JournalLine.Content.Done done) {
      index.put(done.key(), position);
      intents.remove(done.key());
    } else if (line.get() instanceof JournalLine.Content.Intent intent) {
      intents.computeIfAbsent(intent.key(), key -> new HashSet<>()).add(intent.digest());
    } else if (line.get() instanceof JournalLine.Content.Head head && head.version() != VERSION) {
      damaged++;
      foreign = true;
    }
  }

  /** How many lines could not be read; their documents are as if they had never been converted. */
  int damaged() {
    return damaged;
  }

  /** The record of a document. */
  Optional<JournalRecord> record(String key) throws IOException {
    int slot = index.slot(key);
    if (slot < 0) {
      return Optional.empty();
    }
    long position = index.position(slot);
    byte[] line = position < 0 ? open.line(-position - 1) : finished.orElseThrow().line(position);
    return JournalLine.record(line)
        .filter(record -> record.key().equals(key))
        .map(record -> position < 0 ? record : record.withoutRun());
  }

  /** True when the record of a document was made by the run that this one continues. */
  boolean isContinued(String key) {
    int slot = index.slot(key);
    return slot >= 0 && index.position(slot) < 0;
  }

  /** Digests of what may stand there half known: it was about to be written. */
  Set<String> intended(String key) {
    return intents.getOrDefault(key, Set.of());
  }

  /** Notes that an output with this digest is about to be written. Called by any thread. */
  void intend(String key, String digest) throws IOException {
    intents.merge(
        key,
        Set.of(digest),
        (a, b) -> {
          Set<String> both = new HashSet<>(a);
          both.addAll(b);
          return both;
        });
    open.append(JournalLine.intent(key, digest));
  }

  /** The document is as its record says. */
  void keep(String key) {
    int slot = index.slot(key);
    visited.set(slot);
    order.add(index.position(slot));
  }

  /** The document was done anew. */
  void add(JournalRecord record) throws IOException {
    int slot = index.slot(record.key());
    if (slot >= 0) {
      visited.set(slot);
    }
    order.add(-open.append(JournalLine.done(record)) - 1);
    intents.remove(record.key());
    uncommitted++;
  }

  /** How many records would be lost by a power loss now. */
  int uncommitted() {
    return uncommitted;
  }

  /** Makes what was added outlive a power loss. */
  void commit() throws IOException {
    if (uncommitted > 0) {
      open.force();
      uncommitted = 0;
    }
  }

  /** The documents that this run has not met. */
  void others(RecordTaker taker) throws IOException {
    if (visited.cardinality() == index.size()) {
      return;
    }
    for (Optional<JournalFile> file : List.of(finished, Optional.of(open))) {
      if (file.isPresent()) {
        boolean growing = file.get() == open;
        file.get().scan((at, line) -> other(line, growing ? -at - 1 : at, taker));
      }
    }
  }

  private void other(Optional<JournalLine.Content> line, long position, RecordTaker taker)
      throws IOException {
    if (line.isPresent() && line.get() instanceof JournalLine.Content.Done done) {
      int slot = index.slot(done.key());
      if (slot >= 0 && index.position(slot) == position && !visited.get(slot)) {
        Optional<JournalRecord> record = record(done.key());
        if (record.isPresent()) {
          taker.take(record.get());
        }
      }
    }
  }

  /** Leaves a document out of the journal. */
  void forget(String key) {
    visited.set(index.slot(key));
  }

  /** Makes one finished journal of the two. What stood there stays if it is the same. */
  void finish() throws IOException {
    others(record -> keep(record.key()));
    Path target = folder.target(FINISHED);
    Path temporary = target.resolveSibling(OutputFolder.temporaryName(target));
    Disk disk = folder.disk();
    disk.delete(temporary);
    try {
      try (FileChannel out = disk.create(temporary)) {
        disk.write(out, ByteBuffer.wrap(JournalLine.head(VERSION)));
        copy(out, disk);
        disk.force(out);
      }
      if (finished.isEmpty() || Files.mismatch(temporary, target) >= 0) {
        disk.move(temporary, target);
        disk.forceFolder(target.getParent());
      }
    } finally {
      disk.delete(temporary);
    }
    uncommitted = 0;
    open.close();
    disk.delete(folder.target(OPEN));
  }

  private void copy(FileChannel out, Disk disk) throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream(1 << 16);
    for (int i = 0; i < order.size(); i++) {
      long position = order.get(i);
      piece.writeBytes(
          position < 0 ? open.line(-position - 1) : finished.orElseThrow().line(position));
      piece.write('\n');
      if (piece.size() > 1 << 16 || i == order.size() - 1) {
        disk.write(out, ByteBuffer.wrap(piece.toByteArray()));
        piece.reset();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (open) {
      if (finished.isPresent()) {
        finished.get().close();
      }
    }
  }
}
