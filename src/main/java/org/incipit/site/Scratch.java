package org.incipit.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Room for what does not fit into memory. */
public interface Scratch {
  /** A new file to write, numbered from 0 on. */
  OutputStream create() throws IOException;

  /** Reads the file of that number. */
  InputStream open(int number) throws IOException;
}
