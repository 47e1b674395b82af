package org.incipit.diagnostic;

/**
 * Every kind of finding. A number is never reused; the wording is in {@code diagnostics.properties}
 * and every code has its entry in {@code docs/diagnostics.md}.
 */
public enum Code {
  // Reading the source.
  SRC_001(Severity.ERROR),
  SRC_002(Severity.ERROR),
  SRC_003(Severity.ERROR),
  SRC_004(Severity.ERROR),
  SRC_005(Severity.ERROR),
  SRC_010(Severity.WARNING),
  SRC_011(Severity.WARNING),
  SRC_012(Severity.WARNING),
  SRC_013(Severity.ERROR),
  SRC_014(Severity.WARNING),
  SRC_015(Severity.WARNING),
  SRC_016(Severity.ERROR),
  SRC_017(Severity.ERROR),
  SRC_018(Severity.ERROR),
  // Blocks.
  BLK_001(Severity.WARNING),
  BLK_002(Severity.WARNING),
  // Annotations.
  ANN_001(Severity.WARNING),
  ANN_002(Severity.WARNING),
  ANN_003(Severity.WARNING),
  ANN_004(Severity.WARNING),
  ANN_005(Severity.WARNING),
  ANN_006(Severity.WARNING),
  ANN_007(Severity.WARNING),
  ANN_008(Severity.WARNING),
  ANN_009(Severity.WARNING),
  ANN_010(Severity.WARNING),
  ANN_011(Severity.WARNING),
  // The review file.
  REV_001(Severity.ERROR),
  REV_002(Severity.WARNING),
  REV_003(Severity.WARNING),
  REV_004(Severity.WARNING),
  REV_005(Severity.WARNING),
  REV_006(Severity.WARNING),
  // Metadata.
  MET_001(Severity.WARNING),
  MET_002(Severity.WARNING),
  MET_003(Severity.WARNING),
  // Writing TEI: a broken law is a bug of ours.
  TEI_001(Severity.ERROR),
  TEI_002(Severity.ERROR),
  TEI_003(Severity.ERROR),
  TEI_004(Severity.ERROR),
  // Validation.
  VAL_001(Severity.ERROR),
  VAL_002(Severity.ERROR),
  VAL_003(Severity.ERROR),
  VAL_004(Severity.ERROR),
  VAL_005(Severity.WARNING),
  VAL_006(Severity.ERROR),
  // Exports.
  EXP_001(Severity.ERROR),
  EXP_002(Severity.ERROR),
  EXP_003(Severity.ERROR),
  EXP_004(Severity.WARNING),
  EXP_005(Severity.WARNING),
  // Packages for archives.
  PKG_001(Severity.ERROR),
  PKG_002(Severity.ERROR),
  PKG_003(Severity.ERROR),
  PKG_004(Severity.ERROR),
  PKG_005(Severity.ERROR),
  PKG_020(Severity.ERROR),
  PKG_021(Severity.ERROR),
  PKG_022(Severity.ERROR),
  PKG_023(Severity.ERROR),
  PKG_024(Severity.ERROR),
  PKG_025(Severity.ERROR),
  PKG_026(Severity.ERROR),
  // The run.
  RUN_001(Severity.ERROR),
  RUN_003(Severity.ERROR),
  RUN_004(Severity.ERROR),
  RUN_005(Severity.WARNING),
  RUN_006(Severity.WARNING),
  RUN_007(Severity.WARNING),
  RUN_008(Severity.ERROR),
  RUN_009(Severity.WARNING),
  RUN_010(Severity.WARNING),
  RUN_011(Severity.WARNING),
  RUN_012(Severity.WARNING),
  RUN_013(Severity.WARNING),
  RUN_014(Severity.WARNING),
  RUN_015(Severity.WARNING);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** As printed and documented: {@code SRC-001}. */
  public String id() {
    return name().replace('_', '-');
  }
}
