package org.incipit.api;

import java.util.List;
import java.util.Optional;

/**
 * What came of one document. Immutable, but for the bytes, which are not to be changed.
 *
 * @param status what became of it
 * @param sha256 digest of the bytes of the source, lower-case hexadecimal
 * @param files the finished files in the order of the formats; none when it is rejected
 * @param findings in order of position
 * @param doubts what a person should look at, as rows of a review file, each ended by LF; {@link
 *     Incipit#REVIEW_HEADER} comes before them
 */
public record Edition(
    Status status, String sha256, List<File> files, List<Finding> findings, List<String> doubts) {
  /** What became of a document. */
  public enum Status {
    /** Converted, and nothing was found. */
    OK,
    /** Converted, and something should be looked at. */
    WARN,
    /** Not converted; the findings say why. */
    REJECTED
  }

  /**
   * A finished file.
   *
   * @param format id of its format: {@code tei}, {@code html}, {@code xhtml}, {@code txt}
   * @param name its name with extension, fit for any file system
   * @param bytes its content
   */
  public record File(String format, String name, byte[] bytes) {}

  /**
   * Something that a person should know.
   *
   * @param severity {@code info}, {@code warning} or {@code error}
   * @param code as in {@code docs/diagnostics.md}: {@code ANN-001}
   * @param line of the plain text, from 1; 0 for the document as a whole
   * @param column in characters, from 1; 0 for the document as a whole
   * @param message for people, in English
   */
  public record Finding(String severity, String code, int line, int column, String message) {}

  public Edition {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    doubts = List.copyOf(doubts);
  }

  /** The bytes of the file of a format, if it was made. */
  public Optional<byte[]> bytes(String format) {
    return files.stream().filter(file -> file.format().equals(format)).map(File::bytes).findFirst();
  }
}
