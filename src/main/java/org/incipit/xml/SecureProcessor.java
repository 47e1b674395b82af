package org.incipit.xml;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.FeatureKeys;
import net.sf.saxon.lib.OutputURIResolver;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.trans.XPathException;
import org.incipit.diagnostic.ConfigurationException;
import org.xml.sax.InputSource;

/**
 * Makes the one Saxon processor of a run: it reads nothing but what it is handed and the
 * stylesheets in our own jar, writes nothing, calls no Java and sees no environment.
 */
public final class SecureProcessor {
  /** Scheme and folder of the stylesheets on the class path, as stylesheets see them. */
  public static final String STYLESHEETS = "incipit:/xslt/";

  /** Backtracking steps after which a regular expression is given up. */
  private static final int REGEX_LIMIT = 1_000_000;

  private static final String RESOURCE_FOLDER = "/org/incipit/xslt/";

  private SecureProcessor() {}

  /**
   * A processor to share between all threads.
   *
   * @throws ConfigurationException when a setting cannot be applied: an unsafe processor is none
   */
  public static Processor create() {
    try {
      Processor processor = new Processor(false);
      switchOff(processor);
      secureItsParsers(processor);
      refuseResources(processor);
      return processor;
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "the XSLT processor cannot be made safe (" + e.getMessage() + ")", e);
    }
  }

  /**
   * A stylesheet of our own, ready to compile.
   *
   * @param path below the stylesheet folder: {@code html.xsl}, {@code modules/notes.xsl}
   * @throws ConfigurationException when there is none of that name
   */
  public static Source stylesheet(String path) {
    String resource = RESOURCE_FOLDER + path;
    InputStream bytes = plain(path) ? SecureProcessor.class.getResourceAsStream(resource) : null;
    if (bytes == null) {
      throw new ConfigurationException("no stylesheet " + path + " in this build");
    }
    InputSource input = new InputSource(bytes);
    input.setSystemId(STYLESHEETS + path);
    return SecureReaders.source(input);
  }

  private static void switchOff(Processor processor) {
    // The empty string would be ignored silently; "none" is a scheme that nothing has.
    set(processor, Feature.ALLOWED_PROTOCOLS, "none");
    set(processor, Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    set(processor, Feature.DISABLE_XSL_EVALUATE, true);
    set(processor, Feature.DTD_VALIDATION, false);
    set(processor, Feature.XINCLUDE, false);
    set(processor, Feature.USE_XSI_SCHEMA_LOCATION, false);
    set(processor, Feature.EXPAND_ATTRIBUTE_DEFAULTS, false);
    set(processor, Feature.REGEX_BACKTRACKING_LIMIT, REGEX_LIMIT);
    set(processor, Feature.STRIP_WHITESPACE, "none");
  }

  private static <T> void set(Processor processor, Feature<T> feature, T value) {
    processor.setConfigurationProperty(feature, value);
    Object applied = processor.getConfigurationProperty(feature);
    if (!value.equals(applied)) {
      throw new ConfigurationException(
          "the XSLT processor keeps " + feature.name + " at " + applied + ", not " + value);
    }
  }

  /** {@code parse-xml()} makes parsers of Saxon's own; these settings reach them. */
  private static void secureItsParsers(Processor processor) {
    for (Map.Entry<String, Boolean> feature : SecureReaders.FEATURES.entrySet()) {
      String uri = URLEncoder.encode(feature.getKey(), StandardCharsets.UTF_8);
      processor.setConfigurationProperty(FeatureKeys.XML_PARSER_FEATURE + uri, feature.getValue());
    }
  }

  private static void refuseResources(Processor processor) {
    Configuration configuration = processor.getUnderlyingConfiguration();
    configuration.setResourceResolver(SecureProcessor::ownStylesheet);
    configuration.setUnparsedTextURIResolver(
        (uri, encoding, config) -> {
          throw refused(uri.toString());
        });
    configuration.setCollectionFinder(
        (context, uri) -> {
          throw refused(uri == null ? "the default collection" : uri);
        });
    processor.setConfigurationProperty(Feature.OUTPUT_URI_RESOLVER, new NoOutput());
    processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
  }

  /** Serves modules of our own jar; throws otherwise, since null would fall back to fetching. */
  private static Source ownStylesheet(ResourceRequest request) throws XPathException {
    if (ResourceRequest.XSLT_NATURE.equals(request.nature)
        && request.uri != null
        && request.uri.startsWith(STYLESHEETS)) {
      return stylesheet(URI.create(request.uri).getPath().substring("/xslt/".length()));
    }
    throw refused(request.uri);
  }

  private static boolean plain(String path) {
    return !path.contains("..")
        && path.chars()
            .allMatch(c -> c < 128 && ".-/_".indexOf(c) >= 0 || Character.isLetterOrDigit(c));
  }

  private static XPathException refused(String uri) {
    return new XPathException("refused for safety: " + uri);
  }

  private static final class NoOutput implements OutputURIResolver {
    @Override
    public OutputURIResolver newInstance() {
      return this;
    }

    @Override
    public javax.xml.transform.Result resolve(String href, String base)
        throws TransformerException {
      throw refused(href);
    }

    @Override
    public void close(javax.xml.transform.Result result) {}
  }

  private static final class NoEnvironment implements EnvironmentVariableResolver {
    @Override
    public Set<String> getAvailableEnvironmentVariables() {
      return Set.of();
    }

    @Override
    public String getEnvironmentVariable(String name) {
      return null;
    }
  }
}
