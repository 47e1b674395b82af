package org.incipit.site;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Bytes gathered under keys: sorted runs in memory, written out when they grow too large, and
 * merged at the end. Under each key the bytes stand in the order in which they came. Not
 * thread-safe.
 */
final class Runs {
  private static final int OVERHEAD = 100;

  /** Takes all that was gathered under a key. */
  @FunctionalInterface
  interface Taker {
    void take(String key, byte[] bytes) throws IOException;
  }

  private final Scratch scratch;
  private final int limit;
  private final List<Integer> written = new ArrayList<>();
  private final int[] files;
  private TreeMap<String, ByteArrayOutputStream> run = new TreeMap<>();
  private long size;

  /**
   * @param files how many the scratch room holds already, shared by those who use it
   * @param limit bytes in memory, about
   */
  Runs(Scratch scratch, int[] files, int limit) {
    this.scratch = scratch;
    this.files = files;
    this.limit = limit;
  }

  void add(String key, byte[] bytes) throws IOException {
    ByteArrayOutputStream there = run.get(key);
    if (there == null) {
      there = new ByteArrayOutputStream(bytes.length);
      run.put(key, there);
      size += OVERHEAD + 2L * key.length();
    }
    there.writeBytes(bytes);
    size += bytes.length;
    if (size > limit) {
      spill();
    }
  }

  private void spill() throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(scratch.create()))) {
      for (Map.Entry<String, ByteArrayOutputStream> entry : run.entrySet()) {
        byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
        out.writeInt(key.length);
        out.write(key);
        out.writeInt(entry.getValue().size());
        entry.getValue().writeTo(out);
      }
      out.writeInt(-1);
    }
    written.add(files[0]++);
    run = new TreeMap<>();
    size = 0;
  }

  /** Gives everything, by key in the order of UTF-16; may be called again. */
  void forEach(Taker taker) throws IOException {
    if (written.isEmpty()) {
      for (Map.Entry<String, ByteArrayOutputStream> entry : run.entrySet()) {
        taker.take(entry.getKey(), entry.getValue().toByteArray());
      }
      return;
    }
    if (!run.isEmpty()) {
      spill();
    }
    merge(taker);
  }

  private void merge(Taker taker) throws IOException {
    PriorityQueue<Cursor> open =
        new PriorityQueue<>(
            Comparator.comparing((Cursor c) -> c.key).thenComparingInt(c -> c.order));
    List<Cursor> all = new ArrayList<>();
    try {
      for (int i = 0; i < written.size(); i++) {
        Cursor cursor = new Cursor(i, scratch.open(written.get(i)));
        all.add(cursor);
        if (cursor.next()) {
          open.add(cursor);
        }
      }
      while (!open.isEmpty()) {
        String key = open.peek().key;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!open.isEmpty() && open.peek().key.equals(key)) {
          Cursor cursor = open.remove();
          bytes.writeBytes(cursor.bytes);
          if (cursor.next()) {
            open.add(cursor);
          }
        }
        taker.take(key, bytes.toByteArray());
      }
    } finally {
      for (Cursor cursor : all) {
        cursor.in.close();
      }
    }
  }

  /** A place in a run that was written. */
  private static final class Cursor {
    private final int order;
    private final DataInputStream in;
    private String key = "";
    private byte[] bytes = {};

    private Cursor(int order, java.io.InputStream in) {
      this.order = order;
      this.in = new DataInputStream(new BufferedInputStream(in));
    }

    private boolean next() throws IOException {
      int length = in.readInt();
      if (length < 0) {
        return false;
      }
      key = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      bytes = in.readNBytes(in.readInt());
      return true;
    }
  }
}
