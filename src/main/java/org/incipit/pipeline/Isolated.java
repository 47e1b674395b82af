package org.incipit.pipeline;

import java.util.List;
import java.util.Optional;
import org.incipit.decode.Digest;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.LawViolation;

/**
 * A converter whose faults are findings: whatever goes wrong inside rejects that document. Only
 * want of memory gets out, since who runs many documents may know what to do about it.
 */
public record Isolated(Converter converter) implements Converter {
  @Override
  public Conversion convert(byte[] bytes, String source, String target) {
    try {
      return converter.convert(bytes, source, target);
    } catch (LawViolation e) {
      return rejected(bytes, e.diagnostic());
    } catch (StackOverflowError e) {
      return rejected(bytes, Diagnostic.ofFile(Code.TEI_004, "nested too deep"));
    } catch (Exception | LinkageError | AssertionError e) {
      return rejected(bytes, Diagnostic.ofFile(Code.TEI_004, cause(e)));
    }
  }

  @Override
  public String fingerprint(String source) {
    return converter.fingerprint(source);
  }

  private static Conversion rejected(byte[] bytes, Diagnostic why) {
    Optional<String> sha256 = Optional.of(Digest.sha256(bytes));
    return new Conversion(sha256, List.of(), List.of(Located.ofFile(why)), Metrics.NONE);
  }

  /** Class, message and our own innermost method: what a bug report needs, on one line. */
  private static String cause(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("org.incipit.")) {
        String where = frame.getFileName() + ":" + frame.getLineNumber();
        return e.getClass().getSimpleName() + " at " + where + ": " + e.getMessage();
      }
    }
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
