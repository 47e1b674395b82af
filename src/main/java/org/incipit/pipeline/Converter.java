package org.incipit.pipeline;

/**
 * Converts one document: a pure function of its arguments and of the configuration it was made
 * with. Called by many threads at once.
 */
@FunctionalInterface
public interface Converter {
  /**
   * The outputs and findings for one document.
   *
   * @param bytes the source
   * @param source its path below the input folder, {@code /}-separated; the last part is its name
   * @param target its output name without folder of the format and extension, {@code /}-separated
   */
  Conversion convert(byte[] bytes, String source, String target);

  /**
   * A digest of everything besides bytes and names that the outputs of a source depend on. Two
   * converters that give the same one convert it alike.
   */
  default String fingerprint(String source) {
    return "";
  }
}
