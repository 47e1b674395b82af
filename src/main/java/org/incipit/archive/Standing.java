package org.incipit.archive;

import java.io.IOException;
import java.util.Optional;

/** What earlier runs left in the output folder. */
public interface Standing {
  /** Nothing. */
  Standing NONE = path -> Optional.empty();

  /**
   * A file that stands there.
   *
   * @param path below the output folder
   * @return empty when there is none, or it is larger than 64 MB
   */
  Optional<byte[]> read(String path) throws IOException;

  /**
   * A file of any size that stands there, read once for its fixity.
   *
   * @param path below the output folder
   * @return empty when there is none
   */
  default Optional<Content> content(String path) throws IOException {
    return read(path).map(Content::of);
  }
}
