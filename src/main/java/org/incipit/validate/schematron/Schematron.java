package org.incipit.validate.schematron;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.diagnostic.Severity;
import org.incipit.xml.SecureReaders;
import org.incipit.xml.XmlParser;
import org.xml.sax.InputSource;

/**
 * A set of Schematron rules, compiled when it is made: make one a run and share it. Thread-safe.
 */
public final class Schematron {
  /** The rules of ours, as a file and as the stylesheet made from it. */
  static final String BUNDLED = "/org/incipit/schema/incipit.sch";

  static final String BUNDLED_STYLESHEET = "/org/incipit/validate/incipit.sch.xsl";

  private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";

  /** Names of Java classes, and the folder in which a string is said to be that is parsed. */
  private static final Pattern INNARDS =
      Pattern.compile(
          "\\b(?:[a-z]++\\.){2,9}+[A-Z]\\w*+(?<=Exception)[:;]?|\\bsystemId: [^ ;]*+;?");

  private static final Pattern CODE = Pattern.compile(" id=\"(SCH-[0-9]{3})\"");

  private static final QName ID = new QName("id");
  private static final QName PATTERN_ID = new QName("patternId");

  private final XsltExecutable stylesheet;
  private final Map<String, String> titles;

  private Schematron(XsltExecutable stylesheet, XdmNode ruleSet) {
    this.stylesheet = stylesheet;
    this.titles = titles(ruleSet);
  }

  /** The rules for the TEI that Incipit writes. */
  public static Schematron bundled(Processor processor) {
    Transpiler transpiler = new Transpiler(processor);
    return new Schematron(
        transpiler.compile(SecureReaders.source(resource(BUNDLED_STYLESHEET)), "incipit.sch"),
        read(processor, resource(BUNDLED)));
  }

  /** The codes of the rules for the TEI that Incipit writes. */
  public static Set<String> bundledCodes() {
    try (InputStream bytes = resource(BUNDLED).getByteStream()) {
      return CODE.matcher(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .map(code -> code.group(1))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rules of the user's.
   *
   * @param file Schematron, or RelaxNG with Schematron rules in it; one file, with a stream or
   *     reader and a name set; nothing that it refers to is read
   * @throws ConfigurationException when it cannot be used
   */
  public static Schematron of(Processor processor, InputSource file) {
    String name = String.valueOf(file.getSystemId());
    Transpiler transpiler = new Transpiler(processor);
    try {
      XdmNode ruleSet = transpiler.ruleSet(read(processor, file), name);
      XdmNode stylesheet = transpiler.stylesheet(ruleSet, name);
      return new Schematron(transpiler.compile(stylesheet.asSource(), name), ruleSet);
    } catch (StackOverflowError e) {
      throw new ConfigurationException(
          "the Schematron rules " + name + " cannot be used: they are nested too deep", e);
    }
  }

  /**
   * What does not hold in a document.
   *
   * @throws SchematronFailure when a test cannot be computed for it; what was found before is lost
   */
  public List<Breach> check(XdmNode document) throws SchematronFailure {
    XdmNode report = run(document);
    List<Breach> breaches = new ArrayList<>();
    for (XdmNode entry : report.children().iterator().next().children()) {
      String kind = entry.getNodeName() == null ? "" : entry.getNodeName().getLocalName();
      switch (kind) {
        case "failed-assert", "successful-report" -> breaches.add(breach(document, entry));
        case "error" -> throw new SchematronFailure(sentence(entry.getStringValue()));
        default -> {
          // The rule set's title and namespaces.
        }
      }
    }
    return breaches;
  }

  private XdmNode run(XdmNode document) throws SchematronFailure {
    Xslt30Transformer transformer = stylesheet.load30();
    transformer.setErrorReporter(error -> {});
    transformer.setMessageHandler(message -> {});
    XdmDestination report = new XdmDestination();
    try {
      transformer.setGlobalContextItem(document);
      transformer.applyTemplates(document, report);
    } catch (SaxonApiException e) {
      throw new SchematronFailure(sentence(String.valueOf(e.getMessage())));
    }
    return report.getXdmNode();
  }

  private Breach breach(XdmNode document, XdmNode entry) {
    String pattern = value(entry, PATTERN_ID);
    String own = value(entry, ID);
    String id = own.isEmpty() ? pattern : own;
    return new Breach(
        id.isEmpty() ? "schematron" : id,
        titles.getOrDefault(pattern, ""),
        severity(entry),
        NodePlace.of(document, value(entry, new QName("location"))),
        message(entry));
  }

  private static String message(XdmNode entry) {
    StringBuilder text = new StringBuilder();
    for (XdmNode child : entry.children()) {
      if (child.getNodeName() != null && child.getNodeName().getLocalName().equals("text")) {
        text.append(child.getStringValue());
      }
    }
    return tidy(text.toString());
  }

  /** An assertion without a word on it is an error, as Schematron has no default. */
  private static Severity severity(XdmNode entry) {
    String word = value(entry, new QName("severity")) + value(entry, new QName("role"));
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warn", "warning", "nonfatal", "non-fatal" -> Severity.WARNING;
      case "info", "information", "informational", "hint" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }

  private static Map<String, String> titles(XdmNode ruleSet) {
    Map<String, String> titles = new HashMap<>();
    ruleSet
        .axisIterator(Axis.DESCENDANT, new QName(SCHEMATRON, "title"))
        .forEachRemaining(
            title ->
                titles.putIfAbsent(value(title.getParent(), ID), tidy(title.getStringValue())));
    return Map.copyOf(titles);
  }

  private static XdmNode read(Processor processor, InputSource file) {
    String name = String.valueOf(file.getSystemId());
    StringBuilder why = new StringBuilder();
    DiagnosticSink sink = diagnostic -> why.append(diagnostic.message());
    return new XmlParser(processor)
        .parse(file, sink)
        .orElseThrow(() -> new ConfigurationException("cannot use the rules " + name + ": " + why));
  }

  private static InputSource resource(String path) {
    InputStream bytes = Schematron.class.getResourceAsStream(path);
    if (bytes == null) {
      throw new ConfigurationException("no " + path + " in this build; build it again");
    }
    InputSource input = new InputSource(bytes);
    input.setSystemId(path.substring(path.lastIndexOf('/') + 1));
    return input;
  }

  private static String value(XdmNode element, QName attribute) {
    String value = element.getAttributeValue(attribute);
    return value == null ? "" : value;
  }

  /**
   * A message of the processor's without what only its programmers know, and without our folder.
   */
  private static String sentence(String message) {
    return tidy(INNARDS.matcher(message).replaceAll(""));
  }

  private static String tidy(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
