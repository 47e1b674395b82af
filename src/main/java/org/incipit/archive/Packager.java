package org.incipit.archive;

import java.io.IOException;
import java.util.List;

/**
 * A form in which a repository takes documents. Found by {@link java.util.ServiceLoader}; needs a
 * constructor without parameters. Thread-safe: items are packed in parallel and written in the
 * order of their names.
 */
public interface Packager {
  /** What its packages are for; the same on every call. */
  Target target();

  /** True when {@code --zip} makes one file of the run; false when one of each item. */
  default boolean together() {
    return false;
  }

  /**
   * What cannot be written in this form, a sentence each, asked before the first package is
   * written: a name that the target cannot hold, say.
   */
  default List<String> complaints(Item item) {
    return List.of();
  }

  /**
   * The package of an item.
   *
   * @param item what to pack
   * @param crosswalk makes descriptions in XML and JSON
   * @param standing what earlier runs left
   * @throws IOException when a file cannot be read
   */
  Packed pack(Item item, Crosswalk crosswalk, Standing standing) throws IOException;

  /** What in the output folder keeps packages of this form from being written there. */
  default List<String> complaints(Standing standing) throws IOException {
    return List.of();
  }

  /** False when the form is no thing that a ZIP file holds. */
  default boolean canZip() {
    return true;
  }

  /** What packs in its stead when {@code --zip} is given. */
  default Packager zipped() {
    return this;
  }

  /**
   * A folder below the output folder for what is being written, gone when the run is over. A form
   * that says what folders may stand beside its packages names one that it allows.
   */
  default String workFolder() {
    return ".incipit-packages"; // not the folder in which convert keeps its state
  }

  /** Files that stand beside the packages, paths below the output folder. */
  default List<Entry> beside() {
    return List.of();
  }
}
