package org.incipit.validate;

import java.util.Optional;
import org.xml.sax.InputSource;

/** Opens the schemas that files name themselves, as far as they are local. */
@FunctionalInterface
public interface SchemaLocator {
  /** Opens none, so that what a file says of its schema is not followed. */
  SchemaLocator NONE = (file, href) -> Optional.empty();

  /**
   * Opens a schema.
   *
   * @param file the XML file that names it, as {@link FileValidator} was given it
   * @param href the address in it
   * @return empty when it is not at hand or may not be read; the system id set otherwise, the same
   *     for the same schema, since it is compiled once
   */
  Optional<InputSource> open(String file, String href);
}
