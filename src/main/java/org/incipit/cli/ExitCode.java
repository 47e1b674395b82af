package org.incipit.cli;

/** What a run says to the shell. */
enum ExitCode {
  GOOD(0),
  /** Some inputs were rejected, or {@code --fail-on} found what it looks for. */
  FINDINGS(1),
  USAGE(2),
  /** Options, files or environment cannot work. */
  CONFIGURATION(3),
  INTERNAL(4),
  /** Another run holds the output folder. */
  LOCKED(5),
  /** Somebody stopped the run; a signal gives its own number, 130 or 143. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
