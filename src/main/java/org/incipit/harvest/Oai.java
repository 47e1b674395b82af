package org.incipit.harvest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The responses of OAI-PMH 2.0, written as XML. Stateless. */
final class Oai {
  /** What records can be had as, each with its schema and namespace. */
  static final Map<String, List<String>> FORMATS =
      Map.of(
          "oai_dc",
          List.of(
              "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
              "http://www.openarchives.org/OAI/2.0/oai_dc/"),
          "tei",
          List.of(
              "https://www.tei-c.org/release/xml/tei/custom/schema/xsd/tei_all.xsd",
              "http://www.tei-c.org/ns/1.0"));

  static final List<String> PREFIXES = List.of("oai_dc", "tei");

  /** Where lists go on. */
  record Token(String value, int cursor, int size) {}

  private final String base;

  /**
   * The responses of a repository.
   *
   * @param base its address
   */
  Oai(String base) {
    this.base = base;
  }

  /** The prefix of identifiers: the host says whose they are. */
  String identifier(String id) {
    return "oai:" + URI.create(base).getHost() + ":" + id;
  }

  /** The id in an identifier of ours. */
  Optional<String> id(String identifier) {
    String prefix = identifier("");
    return identifier.startsWith(prefix)
        ? Optional.of(identifier.substring(prefix.length()))
        : Optional.empty();
  }

  /**
   * A whole response.
   *
   * @param moment when it was made
   * @param request the arguments as they were given; none where they are wrong
   * @param content of the response, XML
   */
  byte[] response(String moment, Map<String, String> request, String content) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"");
    out.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
    out.append(" xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/");
    out.append(" http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd\">\n<responseDate>");
    out.append(moment).append("</responseDate>\n<request");
    request.forEach(
        (name, value) ->
            out.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    out.append('>').append(escaped(base)).append("</request>\n").append(content);
    out.append("</OAI-PMH>\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] error(String moment, Map<String, String> request, String code, String words) {
    boolean wrong = code.equals("badVerb") || code.equals("badArgument");
    String content = "<error code=\"" + code + "\">" + escaped(words) + "</error>\n";
    return response(moment, wrong ? Map.of() : request, content);
  }

  String identify(String name, String mail, String earliest) {
    return "<Identify>\n"
        + element("repositoryName", name)
        + element("baseURL", base)
        + element("protocolVersion", "2.0")
        + element("adminEmail", mail)
        + element("earliestDatestamp", earliest)
        + element("deletedRecord", "persistent")
        + element("granularity", "YYYY-MM-DDThh:mm:ssZ")
        + "</Identify>\n";
  }

  static String formats() {
    StringBuilder out = new StringBuilder("<ListMetadataFormats>\n");
    for (String prefix : PREFIXES) {
      out.append("<metadataFormat>\n").append(element("metadataPrefix", prefix));
      out.append(element("schema", FORMATS.get(prefix).get(0)));
      out.append(element("metadataNamespace", FORMATS.get(prefix).get(1)));
      out.append("</metadataFormat>\n");
    }
    return out.append("</ListMetadataFormats>\n").toString();
  }

  static String sets(Map<String, String> names) {
    StringBuilder out = new StringBuilder("<ListSets>\n");
    names.forEach(
        (spec, name) ->
            out.append("<set>\n")
                .append(element("setSpec", spec))
                .append(element("setName", name))
                .append("</set>\n"));
    return out.append("</ListSets>\n").toString();
  }

  String header(Entry entry) {
    StringBuilder out = new StringBuilder("<header");
    out.append(entry.deleted() ? " status=\"deleted\">\n" : ">\n");
    out.append(element("identifier", identifier(entry.id())));
    out.append(element("datestamp", entry.stamp()));
    entry.sets().forEach(set -> out.append(element("setSpec", set)));
    return out.append("</header>\n").toString();
  }

  /**
   * A record.
   *
   * @param metadata one element with all its namespaces; empty for what is deleted
   */
  String record(Entry entry, String metadata) {
    String about = entry.deleted() ? "" : "<metadata>\n" + metadata + "</metadata>\n";
    return "<record>\n" + header(entry) + about + "</record>\n";
  }

  static String token(Token token) {
    String attributes =
        " completeListSize=\"" + token.size() + "\" cursor=\"" + token.cursor() + "\"";
    return "<resumptionToken" + attributes + ">" + escaped(token.value()) + "</resumptionToken>\n";
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(isXml(c) ? c : '\uFFFD');
      }
    }
    return out.toString();
  }

  private static boolean isXml(char c) {
    return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' || c == '\r';
  }
}
