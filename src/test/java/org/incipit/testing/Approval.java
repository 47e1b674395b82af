package org.incipit.testing;

/**
 * Whether expected files are rewritten by what comes out: {@code mvn test -Dapprove=true}. Never
 * where {@code CI} is set.
 */
public final class Approval {
  private Approval() {}

  public static boolean wanted() {
    boolean wanted = Boolean.getBoolean("approve");
    if (wanted && System.getenv("CI") != null) {
      throw new IllegalStateException("-Dapprove rewrites expected results and is refused in CI");
    }
    return wanted;
  }
}
