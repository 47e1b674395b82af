package org.incipit.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.export.Stylesheets;

/**
 * From the header of an edition to what catalogues say. All of it is in stylesheets, which share
 * one module; each is compiled once, when it is first asked for. Thread-safe.
 */
public final class Crosswalk {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final QName CONTACT = new QName("contact");

  private final Processor processor;
  private final Map<QName, XdmValue> parameters;
  private final Map<String, XsltExecutable> compiled = new ConcurrentHashMap<>();

  /** A crosswalk whose trees are of a processor. */
  public Crosswalk(Processor processor) {
    this(processor, Optional.empty());
  }

  /**
   * The same with what editions do not say.
   *
   * @param contact a mailbox for questions about documents that name none
   */
  public Crosswalk(Processor processor, Optional<String> contact) {
    this.processor = processor;
    this.parameters =
        contact
            .<Map<QName, XdmValue>>map(mailbox -> Map.of(CONTACT, new XdmAtomicValue(mailbox)))
            .orElse(Map.of());
  }

  /**
   * What a header says.
   *
   * @param tei a document
   * @throws IOException when the stylesheet fails on it
   */
  public Description describe(XdmNode tei) throws IOException {
    Map<Field, List<Value>> values = new EnumMap<>(Field.class);
    JsonNode root = JSON.readTree(write("description.xsl", tei));
    for (Field field : Field.values()) {
      List<Value> list = new ArrayList<>();
      for (JsonNode value : root.path(field.name().toLowerCase(Locale.ROOT))) {
        Map<String, String> parts = new HashMap<>();
        for (Map.Entry<String, JsonNode> part : value.properties()) {
          if (!part.getKey().equals("text")) {
            parts.put(part.getKey(), part.getValue().asText());
          }
        }
        list.add(new Value(value.path("text").asText(), parts));
      }
      values.put(field, list);
    }
    return new Description(values);
  }

  /**
   * A description in a form of its own.
   *
   * @param stylesheet its path in our stylesheet folder: {@code dublin-core.xsl}
   * @param tei a document
   * @return bytes as the stylesheet's {@code xsl:output} says, ended by a line end
   * @throws IOException when the stylesheet fails on it
   */
  public byte[] write(String stylesheet, XdmNode tei) throws IOException {
    Xslt30Transformer transformer =
        compiled.computeIfAbsent(stylesheet, path -> Stylesheets.compile(processor, path)).load30();
    transformer.setErrorReporter(error -> {});
    transformer.setMessageHandler(message -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      transformer.setStylesheetParameters(parameters);
      transformer.setGlobalContextItem(tei);
      transformer.applyTemplates((XdmValue) tei, transformer.newSerializer(out));
    } catch (SaxonApiException e) {
      throw new IOException("its description cannot be made: " + e.getMessage(), e);
    }
    out.write('\n');
    return out.toByteArray();
  }
}
