package org.incipit.validate;

import java.util.ArrayList;
import java.util.List;

/**
 * What the {@code <?xml-model?>} instructions of a file say about its schemas.
 *
 * @param href the schema's address as it stands there
 * @param schematron true for Schematron rules, false for RelaxNG
 */
record XmlModel(String href, boolean schematron) {
  private static final String RELAXNG = "http://relaxng.org/ns/structure/1.0";
  private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";

  /**
   * Reads one instruction.
   *
   * @param data all that stands after the target
   * @return nothing for a language that is neither, such as a DTD
   */
  static List<XmlModel> read(String data) {
    String href = attribute(data, "href");
    String language = attribute(data, "schematypens");
    boolean compact = href.endsWith(".rnc");
    List<XmlModel> models = new ArrayList<>();
    if (language.equals(SCHEMATRON) || language.isEmpty() && href.endsWith(".sch")) {
      models.add(new XmlModel(href, true));
    } else if (!compact
        && (language.equals(RELAXNG) || language.isEmpty() && href.endsWith(".rng"))) {
      models.add(new XmlModel(href, false));
    }
    return href.isEmpty() ? List.of() : models;
  }

  /** The value of a pseudo-attribute, empty when there is none. */
  private static String attribute(String data, String name) {
    int at = data.indexOf(name);
    while (at >= 0) {
      int equals = skipSpace(data, at + name.length());
      boolean begins = at == 0 || Character.isWhitespace(data.charAt(at - 1));
      if (begins && equals < data.length() && data.charAt(equals) == '=') {
        int quote = skipSpace(data, equals + 1);
        int end = quote < data.length() ? data.indexOf(data.charAt(quote), quote + 1) : -1;
        return end < 0 || "\"'".indexOf(data.charAt(quote)) < 0
            ? ""
            : data.substring(quote + 1, end);
      }
      at = data.indexOf(name, at + 1);
    }
    return "";
  }

  private static int skipSpace(String data, int from) {
    int at = from;
    while (at < data.length() && Character.isWhitespace(data.charAt(at))) {
      at++;
    }
    return at;
  }
}
