package org.incipit.harvest;

import java.io.IOException;
import java.util.Optional;

/** The files of a harvest, by their names below the folder of outputs. */
@FunctionalInterface
public interface Store {
  /** The bytes of a file; empty when there is none. */
  Optional<byte[]> read(String name) throws IOException;
}
