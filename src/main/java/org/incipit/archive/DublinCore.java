package org.incipit.archive;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A description in the fifteen elements of Dublin Core, as OAI-PMH has it. */
public final class DublinCore {
  private DublinCore() {}

  /** The description as a file. */
  public static byte[] of(Description description) {
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/");
    namespaces.put("dc", "http://purl.org/dc/elements/1.1/");
    XmlFile xml = new XmlFile(namespaces).start("oai_dc:dc");
    for (Field field : Field.values()) {
      if (field != Field.COLLECTION) {
        for (Value value : description.all(field)) {
          xml.element("dc:" + field.name().toLowerCase(Locale.ROOT), value.text());
        }
      }
    }
    return xml.end().bytes();
  }
}
