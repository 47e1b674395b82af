package org.incipit.recognise.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The bundled models, one a language; each is read when it is first asked for. Thread-safe. */
final class NameModels {
  private static final Set<String> LANGUAGES = Set.of("de", "en", "fr");
  private static final Map<String, LinearModel> READ = new ConcurrentHashMap<>();

  private NameModels() {}

  /** The model for a language, by its BCP 47 tag; empty when there is none. */
  static Optional<LinearModel> of(String language) {
    String code = language.split("-", 2)[0];
    return LANGUAGES.contains(code)
        ? Optional.of(READ.computeIfAbsent(code, NameModels::read))
        : Optional.empty();
  }

  /** True where the texts that the model learnt from mark bodies as editions do. */
  static boolean bodies(String language) {
    return language.split("-", 2)[0].equals("en");
  }

  private static LinearModel read(String code) {
    String name = "names." + code + ".bin";
    try (InputStream in = NameModels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the model " + name + " is missing");
      }
      return LinearModel.read(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
