package org.incipit.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.decode.Digest;
import org.incipit.review.Row;

/**
 * A digest over values of which none can be taken for another: each has its length before it. Not
 * thread-safe.
 */
final class Fingerprint {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  Fingerprint add(String value) {
    return add(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Fingerprint add(byte[] value) {
    try {
      out.writeInt(value.length);
      out.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Fingerprint add(Optional<String> value) {
    return add(value.isPresent() ? "1" : "0").add(value.orElse(""));
  }

  Fingerprint add(Collection<String> values) {
    add(Integer.toString(values.size()));
    values.forEach(this::add);
    return this;
  }

  Fingerprint add(Map<String, String> values) {
    add(Integer.toString(values.size()));
    new TreeMap<>(values).forEach((key, value) -> add(key).add(value));
    return this;
  }

  /** A person's answer; not the line that it stands on, which moves when others are given. */
  Fingerprint add(Row row) {
    return add(row.id()).add(row.kind()).add(row.line()).add(row.text()).add(row.yours());
  }

  String digest() {
    return Digest.sha256(bytes.toByteArray());
  }
}
