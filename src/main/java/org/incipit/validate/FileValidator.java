package org.incipit.validate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.Processor;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.validate.schematron.Schematron;
import org.incipit.xml.SecureProcessor;
import org.xml.sax.InputSource;

/**
 * Checks XML files, from here or elsewhere, against a RelaxNG grammar and Schematron rules. Every
 * schema is compiled once, when it is needed first. Thread-safe: make one a run and share it.
 */
public final class FileValidator {
  /** The files that TEI of ours names, as far as they are of this version. */
  private static final Pattern OWN =
      Pattern.compile(
          "(.*/)?" + Pattern.quote("incipit-" + TeiValidator.SCHEMA_VERSION) + "\\.(rng|sch)");

  private final Processor processor = SecureProcessor.create();
  private final SchemaSet schemas;
  private final SchemaLocator locator;
  private final Severities severities;

  /** Schemas that files name themselves; empty for one that cannot be used. */
  private final Map<Named, Optional<SchemaSet>> named = new ConcurrentHashMap<>();

  private record Named(String name, boolean schematron) {}

  /**
   * What to check against.
   *
   * @param grammar the RelaxNG; empty for none
   * @param bundledRules whether the rules of ours hold
   * @param rules further Schematron, or RelaxNG with Schematron in it, each with a stream or reader
   *     and a system id
   * @param locator opens the schemas that files name, which then hold instead
   * @param severities how much findings matter
   */
  public record Settings(
      Optional<InputSource> grammar,
      boolean bundledRules,
      List<InputSource> rules,
      SchemaLocator locator,
      Severities severities) {
    public Settings {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Compiles the schemas.
   *
   * @throws ConfigurationException when one of them cannot be used
   */
  public FileValidator(Settings settings) {
    List<Schematron> rules = new ArrayList<>();
    if (settings.bundledRules()) {
      rules.add(Schematron.bundled(processor));
    }
    settings.rules().forEach(file -> rules.add(Schematron.of(processor, file)));
    this.schemas = new SchemaSet(settings.grammar().map(JingSchema::compile), rules);
    this.locator = settings.locator();
    this.severities = settings.severities();
  }

  /** With the grammar and the rules for the TEI that Incipit writes. */
  public static FileValidator bundled() {
    return new FileValidator(
        new Settings(
            Optional.of(TeiValidator.bundledSchema()),
            true,
            List.of(),
            SchemaLocator.NONE,
            Severities.OWN));
  }

  /**
   * Checks a file.
   *
   * @param xml with a stream or reader set; no address is fetched. The caller closes it
   * @param name the file as the report should call it
   */
  public ValidationReport validate(InputSource xml, String name) {
    if (xml.getByteStream() == null && xml.getCharacterStream() == null) {
      throw new IllegalArgumentException("an address is not fetched: " + xml.getSystemId());
    }
    FileCheck check =
        new FileCheck(name, processor, severities, (models, sink) -> choose(name, models, sink));
    check.read(xml);
    return check.report();
  }

  /** The schemas that the file names, where they are at hand; those of the settings otherwise. */
  private SchemaSet choose(String file, List<XmlModel> models, FileCheck.Sink sink) {
    if (locator == SchemaLocator.NONE || models.isEmpty()) {
      return schemas;
    }
    Optional<JingSchema> grammar = Optional.empty();
    List<Schematron> rules = new ArrayList<>();
    boolean found = false;
    for (XmlModel model : models) {
      if (OWN.matcher(model.href()).matches()) {
        return schemas;
      }
      Optional<SchemaSet> one = compiled(file, model, sink);
      found |= one.isPresent();
      if (one.isPresent()) {
        grammar = grammar.or(one.get()::grammar);
        rules.addAll(one.get().rules());
      }
    }
    return found ? new SchemaSet(grammar, rules) : schemas;
  }

  private Optional<SchemaSet> compiled(String file, XmlModel model, FileCheck.Sink sink) {
    Optional<SchemaSet> schema =
        locator
            .find(file, model.href())
            .flatMap(
                found ->
                    named.computeIfAbsent(new Named(found, model.schematron()), this::compile));
    if (schema.isEmpty()) {
      sink.add(Code.VAL_005, model.href());
    }
    return schema;
  }

  private Optional<SchemaSet> compile(Named schema) {
    try {
      InputSource source = locator.open(schema.name());
      return Optional.of(
          schema.schematron()
              ? new SchemaSet(Optional.empty(), List.of(Schematron.of(processor, source)))
              : new SchemaSet(Optional.of(JingSchema.compile(source)), List.of()));
    } catch (ConfigurationException | IOException e) {
      return Optional.empty(); // Each file that names it gets a finding.
    }
  }
}
