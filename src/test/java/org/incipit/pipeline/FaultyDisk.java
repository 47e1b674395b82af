package org.incipit.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A disk of which one step fails, or all from one on. */
final class FaultyDisk implements Disk {
  /** What goes wrong. */
  enum Fault {
    /** One step is refused. */
    ONCE,
    /** From a step on nothing more can be written. */
    FULL,
    /** The process ends, and nothing more is done. */
    KILLED
  }

  /** The process has ended; nothing of ours catches this. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private final Fault fault;
  private final int at;
  private final Map<FileChannel, Path> paths = new HashMap<>();

  /** How much of a file is surely on the disk; files that are not in here are. */
  private final Map<Path, Long> forced = new HashMap<>();

  private final Set<Path> moved = new HashSet<>();
  private int steps;

  /** A disk that fails at a step, from 1. */
  FaultyDisk(Fault fault, int at) {
    this.fault = fault;
    this.at = at;
  }

  /** A disk that never fails. */
  static FaultyDisk sound() {
    return new FaultyDisk(Fault.ONCE, 0);
  }

  int steps() {
    return steps;
  }

  private void step(boolean writes) throws IOException {
    steps++;
    boolean reached = at > 0 && steps >= at;
    if (fault == Fault.ONCE && steps == at) {
      throw new IOException("Input/output error");
    } else if (fault == Fault.FULL && reached && writes) {
      throw new IOException("No space left on device");
    } else if (fault == Fault.KILLED && reached) {
      throw new Killed();
    }
  }

  @Override
  public synchronized FileChannel create(Path file) throws IOException {
    step(true);
    FileChannel channel = Disk.super.create(file);
    paths.put(channel, file);
    forced.put(file, 0L);
    return channel;
  }

  @Override
  public synchronized FileChannel append(Path file) throws IOException {
    step(true);
    FileChannel channel = Disk.super.append(file);
    paths.put(channel, file);
    forced.put(file, channel.size());
    return channel;
  }

  /** A write that fails has written half of it. */
  @Override
  public synchronized void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    try {
      step(true);
    } catch (IOException | Killed e) {
      channel.write(bytes.limit(bytes.position() + bytes.remaining() / 2));
      throw e;
    }
    Disk.super.write(channel, bytes);
  }

  @Override
  public synchronized void force(FileChannel channel) throws IOException {
    step(true);
    forced.remove(paths.get(channel));
  }

  @Override
  public synchronized void forceFolder(Path folder) throws IOException {
    step(true);
  }

  @Override
  public synchronized void move(Path from, Path to) throws IOException {
    step(false);
    Disk.super.move(from, to);
    forced.remove(to);
    if (forced.containsKey(from)) {
      forced.put(to, forced.remove(from));
    }
    moved.add(to);
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    step(false);
    Disk.super.delete(file);
    forced.remove(file);
  }

  /**
   * The power goes: of what was not forced, a part is left.
   *
   * @param zeros true for files of full length whose bytes are gone, false for files cut short
   * @param share of the bytes that stay, from 0 to 1
   */
  synchronized void losePower(boolean zeros, double share) throws IOException {
    for (Map.Entry<Path, Long> file : forced.entrySet()) {
      if (Files.exists(file.getKey())) {
        byte[] bytes = Files.readAllBytes(file.getKey());
        int sure = (int) Math.min(bytes.length, file.getValue());
        int left = sure + (int) (share * (bytes.length - sure));
        byte[] after = Arrays.copyOf(bytes, left);
        Files.write(file.getKey(), zeros ? Arrays.copyOf(after, bytes.length) : after);
      }
    }
  }
}
