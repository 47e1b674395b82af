package org.incipit.pipeline;

/**
 * One finished file of one document.
 *
 * @param format its id: {@code tei}, {@code html}, {@code xhtml}, {@code txt}
 * @param extension of its name, with the dot
 * @param bytes its content; not to be changed
 */
public record Output(String format, String extension, byte[] bytes) {
  /** Its name in the output folder, which has one subfolder a format. */
  String nameFor(String target) {
    return format + "/" + target + extension;
  }
}
