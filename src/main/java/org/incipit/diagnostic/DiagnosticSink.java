package org.incipit.diagnostic;

/** Takes findings as they are made. Not thread-safe: one sink belongs to one document. */
@FunctionalInterface
public interface DiagnosticSink {
  void accept(Diagnostic diagnostic);
}
