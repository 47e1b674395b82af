package org.incipit.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Reads an input whole, but never more than one byte over the limit. Thread-safe. */
final class InputReader {
  private final InputStream standardInput;
  private final long limit;

  InputReader(InputStream standardInput, long limit) {
    this.standardInput = standardInput;
    this.limit = limit;
  }

  /** The bytes; one more than the limit allows when there are more. */
  byte[] read(Input input) throws IOException {
    int most = (int) Math.min(limit + 1, Integer.MAX_VALUE - 8);
    if (input.path().isEmpty()) {
      return standardInput.readNBytes(most);
    }
    Path path = input.path().get();
    Set<OpenOption> options =
        input.followLinks()
            ? Set.of(StandardOpenOption.READ)
            : Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    if (!Files.readAttributes(path, BasicFileAttributes.class, links(input)).isRegularFile()) {
      throw new IOException("no longer a regular file");
    }
    try (InputStream in = Channels.newInputStream(Files.newByteChannel(path, options))) {
      return in.readNBytes(most);
    }
  }

  private static LinkOption[] links(Input input) {
    return input.followLinks() ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
  }
}
