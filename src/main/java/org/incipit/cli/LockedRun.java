package org.incipit.cli;

/** Another run holds the output folder. */
final class LockedRun extends Exception {
  LockedRun(String folder) {
    super("locked: another run is writing to " + folder + "; wait for it, or name another folder");
  }
}
