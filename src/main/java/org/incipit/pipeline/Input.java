package org.incipit.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.incipit.diagnostic.Diagnostic;

/**
 * One input of a run.
 *
 * @param source its path below the folder that the user named, {@code /}-separated; its base name
 *     when it was named itself
 * @param rawSource the same in base 64 of its bytes, when they are not UTF-8
 * @param shown its path as messages give it
 * @param path where it is; empty for standard input
 * @param followLinks true when the user named this very file, which may then be a link
 * @param refusal why it is not read, if so
 */
public record Input(
    String source,
    Optional<String> rawSource,
    String shown,
    Optional<Path> path,
    boolean followLinks,
    Optional<Diagnostic> refusal) {
  /** How standard input is named on the command line. */
  public static final String STANDARD_INPUT = "-";

  static Input standard() {
    return new Input(
        "stdin.txt", Optional.empty(), "<stdin>", Optional.empty(), false, Optional.empty());
  }

  static Input refused(String source, String shown, Diagnostic refusal) {
    return new Input(
        source, Optional.empty(), shown, Optional.empty(), false, Optional.of(refusal));
  }

  /** True when it was found in a folder rather than named. */
  boolean isWalked() {
    return path.isPresent() && !followLinks;
  }
}
