package org.incipit.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.Code;

/**
 * What the journal of an output folder says of one document: what it was made from, what came out,
 * and all that reports need, so that a document that has not changed is not converted for them.
 *
 * @param key command and output name; no two documents of a folder share it
 * @param source path of the source as the report gives it
 * @param rawSource the same in base 64, where it is not UTF-8
 * @param walked true when the source was found in a folder rather than named
 * @param fingerprint of the configuration, see {@link Converter#fingerprint}
 * @param outputs paths below the output folder by format
 * @param digests SHA-256 of every output, by path
 * @param former the same of outputs that an earlier run made in formats that this one did not
 * @param conversion findings, counts and rows of the review file
 */
record JournalRecord(
    String key,
    String source,
    Optional<String> rawSource,
    boolean walked,
    String fingerprint,
    Map<String, String> outputs,
    Map<String, String> digests,
    Map<String, String> former,
    Conversion conversion) {
  /** No configuration has this digest. */
  private static final String UNFINISHED = "unfinished";

  JournalRecord {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
    former = Collections.unmodifiableMap(new LinkedHashMap<>(former));
  }

  /** The record of a result, which inherits the outputs of an earlier one that still stand. */
  static JournalRecord of(
      String key, String fingerprint, Result result, Optional<JournalRecord> earlier) {
    Map<String, String> former = new LinkedHashMap<>();
    earlier.ifPresent(
        record -> {
          former.putAll(record.former());
          former.putAll(record.digests());
        });
    result.digests().keySet().forEach(former::remove);
    Input input = result.input();
    return new JournalRecord(
        key,
        input.source(),
        input.rawSource(),
        input.isWalked(),
        fingerprint,
        result.outputs(),
        result.digests(),
        former,
        result.conversion());
  }

  /** The record of a document that failed half-way: no later run takes it for done. */
  static JournalRecord unfinished(String key, Result result, Map<String, String> standing) {
    Conversion conversion = result.conversion();
    return new JournalRecord(
        key,
        result.input().source(),
        result.input().rawSource(),
        result.input().isWalked(),
        UNFINISHED,
        Map.of(),
        Map.of(),
        standing,
        new Conversion(
            Optional.of(conversion.sha256().orElse("")),
            List.of(),
            conversion.findings(),
            conversion.metrics()));
  }

  /** True when the same text would be rejected again, whatever the machine does. */
  static boolean isLasting(Result result) {
    return result.conversion().sha256().isPresent()
        && result.conversion().findings().stream().noneMatch(JournalRecord::isOfTheMachine);
  }

  private static boolean isOfTheMachine(Located finding) {
    return switch (finding.diagnostic().code()) {
      case RUN_001, RUN_003, RUN_004, RUN_008, TEI_001, TEI_002, TEI_003, TEI_004 -> true;
      default -> false;
    };
  }

  /** True when a finding names a line of the review file, which may have moved since. */
  boolean namesReview() {
    return conversion.findings().stream()
        .map(finding -> finding.diagnostic().code())
        .anyMatch(code -> code.id().startsWith("REV"));
  }

  /** The findings that are about the document rather than about the run that found them. */
  JournalRecord withoutRun() {
    Conversion lasting =
        new Conversion(
            conversion.sha256(),
            conversion.outputs(),
            conversion.findings().stream()
                .filter(finding -> finding.diagnostic().code() != Code.RUN_005)
                .toList(),
            conversion.metrics(),
            conversion.review());
    return new JournalRecord(
        key, source, rawSource, walked, fingerprint, outputs, digests, former, lasting);
  }
}
