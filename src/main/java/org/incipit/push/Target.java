package org.incipit.push;

import java.io.IOException;

/** A repository that takes documents. Not thread-safe. */
interface Target {
  /** Where a bag goes, for people. */
  String address(Bag bag);

  /**
   * Makes the repository hold what the bag holds, all of it or nothing, and reads it back.
   *
   * @return never {@link Outcome#FAILED}
   * @throws PushException when the repository refuses it or does not give back what it was given
   * @throws IOException when a file cannot be read
   */
  Outcome push(Bag bag) throws PushException, IOException, InterruptedException;
}
