package org.incipit.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.decode.Digest;
import org.incipit.diagnostic.Diagnostic;

/**
 * What became of one input, after its outputs were written.
 *
 * @param input the input
 * @param target its output name without folder of the format and extension
 * @param conversion findings and counts; its outputs were let go of
 * @param outputs paths below the output folder by format
 * @param digests SHA-256 of every output, by path
 * @param origin how it came about
 * @param nanoseconds how long it took; nothing that is written as an output depends on it
 */
public record Result(
    Input input,
    String target,
    Conversion conversion,
    Map<String, String> outputs,
    Map<String, String> digests,
    Origin origin,
    long nanoseconds) {
  /** How a result came about. */
  public enum Origin {
    /** This run has converted or rejected it. */
    NEW,
    /** The run that this one continues has. */
    CONTINUED,
    /** An earlier run has. */
    EARLIER
  }

  public Result {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
  }

  /** The result of a conversion whose outputs were written, with what was noticed then. */
  static Result of(Input input, String target, Conversion conversion, List<Diagnostic> noticed) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> digests = new LinkedHashMap<>();
    for (Output output : conversion.outputs()) {
      names.put(output.format(), output.nameFor(target));
      digests.put(output.nameFor(target), Digest.sha256(output.bytes()));
    }
    List<Located> findings = new ArrayList<>(noticed.stream().map(Located::ofFile).toList());
    findings.addAll(conversion.findings());
    Conversion light =
        new Conversion(
            conversion.sha256(), List.of(), findings, conversion.metrics(), conversion.review());
    return new Result(input, target, light, names, digests, Origin.NEW, 0);
  }

  /** What the journal says of an input that need not be converted. */
  static Result standing(Input input, String target, JournalRecord record, boolean earlier) {
    return new Result(
        input,
        target,
        record.conversion(),
        record.outputs(),
        record.digests(),
        earlier ? Origin.EARLIER : Origin.CONTINUED,
        0);
  }

  static Result refused(Input input, String target, Optional<String> sha256, Located why) {
    Conversion conversion = new Conversion(sha256, List.of(), List.of(why), Metrics.NONE);
    return new Result(input, target, conversion, Map.of(), Map.of(), Origin.NEW, 0);
  }

  Result after(long nanoseconds) {
    return new Result(input, target, conversion, outputs, digests, origin, nanoseconds);
  }

  /** True when nothing was done for it in this run. */
  public boolean isStanding() {
    return origin != Origin.NEW;
  }

  /** What became of it. */
  public Status status() {
    Status status = conversion.status();
    if (input.refusal().isPresent() && status == Status.WARN) {
      return Status.SKIPPED;
    }
    return origin == Origin.EARLIER && status != Status.REJECTED ? Status.UNCHANGED : status;
  }

  /** The first of the worst findings in words, empty when there is none. */
  public String message() {
    return conversion.findings().stream()
        .map(Located::diagnostic)
        .sorted(Comparator.comparing(Diagnostic::severity).reversed())
        .findFirst()
        .map(worst -> worst.code().id() + " " + worst.message())
        .orElse("");
  }
}
