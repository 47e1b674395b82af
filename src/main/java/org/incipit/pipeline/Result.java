package org.incipit.pipeline;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.Diagnostic;

/**
 * What became of one input, after its outputs were written.
 *
 * @param input the input
 * @param conversion findings and counts; its outputs were let go of
 * @param outputs paths below the output folder by format
 */
public record Result(Input input, Conversion conversion, Map<String, String> outputs) {
  public Result {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  static Result of(Input input, Conversion conversion, Map<String, String> outputs) {
    Conversion light =
        new Conversion(
            conversion.sha256(),
            List.of(),
            conversion.findings(),
            conversion.metrics(),
            conversion.review());
    return new Result(input, light, outputs);
  }

  static Result refused(Input input, Optional<String> sha256, Located why) {
    return new Result(
        input, new Conversion(sha256, List.of(), List.of(why), Metrics.NONE), Map.of());
  }

  /** What became of it. */
  public Status status() {
    return input.refusal().isPresent() && conversion.status() == Status.WARN
        ? Status.SKIPPED
        : conversion.status();
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
