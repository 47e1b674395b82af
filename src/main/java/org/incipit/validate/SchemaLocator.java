package org.incipit.validate;

import java.io.IOException;
import java.util.Optional;
import org.xml.sax.InputSource;

/** Finds the schemas that files name themselves, as far as they are local. */
public interface SchemaLocator {
  /** Finds none, so that what a file says of its schema is not followed. */
  SchemaLocator NONE =
      new SchemaLocator() {
        @Override
        public Optional<String> find(String file, String href) {
          return Optional.empty();
        }

        @Override
        public InputSource open(String schema) {
          throw new IllegalArgumentException("never found: " + schema);
        }
      };

  /**
   * Where a schema is.
   *
   * @param file the XML file that names it, as {@link FileValidator} was given it
   * @param href the address in it
   * @return a name for {@link #open}, the same for the same schema; empty when it is not at hand or
   *     may not be read
   */
  Optional<String> find(String file, String href);

  /** Opens a schema that was found, with its name as system id. Called once for each. */
  InputSource open(String schema) throws IOException;
}
