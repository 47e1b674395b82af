package org.incipit.validate;

import java.io.InputStream;
import java.util.List;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.tei.TeiDocument;
import org.xml.sax.InputSource;

/**
 * Validates against one RelaxNG schema, compiled when it is made: make one a run and share it.
 * Thread-safe.
 */
public final class TeiValidator {
  /** Version of the bundled schema, which it has apart from the program's. */
  public static final String SCHEMA_VERSION = "1.4.0";

  private static final String BUNDLED = "/org/incipit/schema/incipit.rng";

  private final JingSchema schema;

  private TeiValidator(JingSchema schema) {
    this.schema = schema;
  }

  /** With the schema of the TEI that Incipit writes. */
  public static TeiValidator bundled() {
    return of(bundledSchema());
  }

  /** The grammar of the TEI that Incipit writes. */
  public static InputSource bundledSchema() {
    InputStream bytes = TeiValidator.class.getResourceAsStream(BUNDLED);
    if (bytes == null) {
      throw new ConfigurationException("no schema in this build; build it again");
    }
    InputSource input = new InputSource(bytes);
    input.setSystemId("incipit.rng");
    return input;
  }

  /**
   * With a schema of the user's.
   *
   * @param schema RelaxNG in XML syntax, one file, with a stream or reader set; nothing that it
   *     refers to is read
   * @throws ConfigurationException when it cannot be used
   */
  public static TeiValidator of(InputSource schema) {
    return new TeiValidator(JingSchema.compile(withContent(schema)));
  }

  /**
   * Validates a tree as it stands in memory.
   *
   * @return one {@code VAL_001} a finding, in document order. The span is that of the element's
   *     text in the source, or the whole file for what has no place in it. At most {@link
   *     ValidationReport#MOST_FINDINGS} of them, and one that counts the rest
   */
  public List<Diagnostic> validate(TeiDocument document) {
    Checker checker = schema.borrow();
    SourceWalk walk = new SourceWalk(document.node().getUnderlyingNode());
    try {
      walk.send(checker);
    } catch (StackOverflowError e) {
      return List.of(Diagnostic.ofFile(Code.VAL_003, "elements are nested too deep"));
    } catch (BoundedPatterns.TooHard e) {
      return List.of(Diagnostic.ofFile(Code.VAL_003, e.getMessage()));
    }
    schema.giveBack(checker);
    return walk.findings();
  }

  private static InputSource withContent(InputSource input) {
    if (input.getByteStream() == null && input.getCharacterStream() == null) {
      throw new IllegalArgumentException("an address is not fetched: " + input.getSystemId());
    }
    return input;
  }
}
