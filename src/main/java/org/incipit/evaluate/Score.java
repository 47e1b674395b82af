package org.incipit.evaluate;

/** How often something was right, wrong, and missed. */
public final class Score {
  private int right;
  private int wrong;
  private int missed;

  void add(int rights, int wrongs, int misses) {
    right += rights;
    wrong += wrongs;
    missed += misses;
  }

  /** How many there are in the gold standard. */
  public int wanted() {
    return right + missed;
  }

  /** How many there are in the edition. */
  public int found() {
    return right + wrong;
  }

  /** From 0 to 1; 0 when nothing was found. */
  public double precision() {
    return found() == 0 ? 0 : (double) right / found();
  }

  /** From 0 to 1; 0 when nothing was wanted. */
  public double recall() {
    return wanted() == 0 ? 0 : (double) right / wanted();
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
