package org.incipit.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import org.incipit.api.Incipit;
import org.incipit.decode.Digest;

/** What is compiled once in each executor and shared by all its tasks. */
final class Engines {
  private static final ConcurrentHashMap<String, Incipit> BY_DIGEST = new ConcurrentHashMap<>();

  private Engines() {}

  /** A digest by which executors know settings again. */
  static String digest(Settings settings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digest.sha256(bytes.toByteArray());
  }

  /** The one for these settings; the first task that asks compiles it, others wait. */
  static Incipit of(String digest, Settings settings) {
    return BY_DIGEST.computeIfAbsent(digest, key -> settings.compile());
  }
}
