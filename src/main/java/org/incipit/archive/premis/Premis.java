package org.incipit.archive.premis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.archive.Event;
import org.incipit.archive.Field;
import org.incipit.archive.Format;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.Role;
import org.incipit.archive.Value;
import org.incipit.archive.XmlFile;

/**
 * What PREMIS says of an item: each file with its fixity and format, what it derives from, the
 * conversion that made it, and the rights. Terms and their addresses are those of the preservation
 * vocabularies of the Library of Congress.
 */
public final class Premis {
  /** Where it stands in an item. */
  public static final String PATH = "metadata/premis.xml";

  private static final String TERMS = "http://id.loc.gov/vocabulary/preservation/";
  private static final String LOCAL = "local";
  private static final String CONVERSION = "conversion";
  private static final String AGENT = "incipit";
  private static final String RIGHTS = "rights";

  private final Item item;
  private final XmlFile xml;

  private Premis(Item item) {
    this.item = item;
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("premis", "http://www.loc.gov/premis/v3");
    namespaces.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    this.xml = new XmlFile(namespaces);
  }

  /** The item with the file that describes all others. */
  public static Item added(Item item) {
    return item.with(ItemFile.of(Role.PRESERVATION, PATH, "application/xml", of(item)));
  }

  /** The description of an item as a file. */
  static byte[] of(Item item) {
    Premis premis = new Premis(item);
    premis.xml.start("premis:premis", "version", "3.0");
    premis.work();
    for (ItemFile file : item.files()) {
      if (file.role() != Role.PRESERVATION) {
        premis.file(file);
      }
    }
    premis.event();
    premis.agent();
    premis.rights();
    return premis.xml.end().bytes();
  }

  /** The document itself, of which the files are forms. */
  private void work() {
    xml.start("premis:object", "xsi:type", "premis:intellectualEntity");
    identifier("object", LOCAL, item.name());
    for (Value identifier : item.description().all(Field.IDENTIFIER)) {
      identifier("object", identifier.part("type").orElse("identifier"), identifier.text());
    }
    for (ItemFile file : item.files()) {
      if (file.role() == Role.SOURCE || file.role() == Role.TEI) {
        relation("structural", "is represented by", file.path(), false);
      }
    }
    rightsLink();
    xml.end();
  }

  private void file(ItemFile file) {
    xml.start("premis:object", "xsi:type", "premis:file");
    identifier("object", LOCAL, file.path());
    characteristics(file);
    if (file.role() == Role.SOURCE) {
      xml.element("premis:originalName", item.source());
    }
    boolean made = file.role() == Role.TEI || file.role() == Role.DERIVATIVE;
    if (made) {
      Role from = file.role() == Role.TEI ? Role.SOURCE : Role.TEI;
      item.file(from)
          .ifPresent(source -> relation("derivation", "has source", source.path(), true));
    }
    if (made || file.role() == Role.SOURCE) {
      xml.start("premis:linkingEventIdentifier")
          .element("premis:linkingEventIdentifierType", LOCAL)
          .element("premis:linkingEventIdentifierValue", CONVERSION)
          .end();
    }
    rightsLink();
    xml.end();
  }

  private void characteristics(ItemFile file) {
    xml.start("premis:objectCharacteristics").element("premis:compositionLevel", "0");
    fixity("SHA-256", "sha256", file.content().sha256());
    fixity("SHA-512", "sha512", file.content().sha512());
    xml.element("premis:size", Long.toString(file.content().size()));
    Format format = Format.of(file.mediaType());
    xml.start("premis:format").start("premis:formatDesignation");
    xml.element("premis:formatName", file.mediaType());
    xml.end();
    format
        .pronom()
        .ifPresent(
            key ->
                xml.start("premis:formatRegistry")
                    .element("premis:formatRegistryName", "PRONOM")
                    .element("premis:formatRegistryKey", key)
                    .end());
    xml.end().end();
  }

  private void fixity(String algorithm, String term, String digest) {
    xml.start("premis:fixity");
    xml.element(
        "premis:messageDigestAlgorithm",
        algorithm,
        "valueURI",
        TERMS + "cryptographicHashFunctions/" + term);
    xml.element("premis:messageDigest", digest).end();
  }

  private void relation(String type, String kind, String path, boolean converted) {
    xml.start("premis:relationship")
        .element("premis:relationshipType", type)
        .element("premis:relationshipSubType", kind)
        .start("premis:relatedObjectIdentifier")
        .element("premis:relatedObjectIdentifierType", LOCAL)
        .element("premis:relatedObjectIdentifierValue", path)
        .end();
    if (converted) {
      xml.start("premis:relatedEventIdentifier")
          .element("premis:relatedEventIdentifierType", LOCAL)
          .element("premis:relatedEventIdentifierValue", CONVERSION)
          .end();
    }
    xml.end();
  }

  private void identifier(String of, String type, String value) {
    xml.start("premis:" + of + "Identifier")
        .element("premis:" + of + "IdentifierType", type)
        .element("premis:" + of + "IdentifierValue", value)
        .end();
  }

  private void event() {
    Event event = item.event();
    xml.start("premis:event");
    identifier("event", LOCAL, CONVERSION);
    xml.element("premis:eventType", "creation", "valueURI", TERMS + "eventType/cre");
    xml.element("premis:eventDateTime", event.when().toString());
    xml.start("premis:eventDetailInformation")
        .element(
            "premis:eventDetail",
            "Conversion of plain text to TEI P5 by "
                + event.tool()
                + (event.options().isEmpty() ? "" : "; " + event.options()))
        .end();
    xml.start("premis:eventOutcomeInformation")
        .element("premis:eventOutcome", event.outcome().equals("ok") ? "success" : "warning")
        .start("premis:eventOutcomeDetail")
        .element("premis:eventOutcomeDetailNote", findings(event.findings()))
        .end()
        .end();
    xml.start("premis:linkingAgentIdentifier")
        .element("premis:linkingAgentIdentifierType", LOCAL)
        .element("premis:linkingAgentIdentifierValue", AGENT)
        .element(
            "premis:linkingAgentRole",
            "executing program",
            "valueURI",
            TERMS + "eventRelatedAgentRole/exe")
        .end();
    link(item.files(Role.SOURCE), "source", "sou");
    link(item.files(Role.TEI), "outcome", "out");
    link(item.files(Role.DERIVATIVE), "outcome", "out");
    xml.end();
  }

  private static String findings(int count) {
    return count == 0 ? "no findings" : count == 1 ? "1 finding" : count + " findings";
  }

  private void link(List<ItemFile> files, String role, String term) {
    for (ItemFile file : files) {
      xml.start("premis:linkingObjectIdentifier")
          .element("premis:linkingObjectIdentifierType", LOCAL)
          .element("premis:linkingObjectIdentifierValue", file.path())
          .element(
              "premis:linkingObjectRole",
              role,
              "valueURI",
              TERMS + "eventRelatedObjectRole/" + term)
          .end();
    }
  }

  private void agent() {
    String tool = item.event().tool();
    int space = tool.indexOf(' ');
    xml.start("premis:agent");
    identifier("agent", LOCAL, AGENT);
    xml.element("premis:agentName", space < 0 ? tool : tool.substring(0, space));
    xml.element("premis:agentType", "software", "valueURI", TERMS + "agentType/sof");
    if (space >= 0) {
      xml.element("premis:agentVersion", tool.substring(space + 1));
    }
    xml.end();
  }

  private void rightsLink() {
    if (!item.description().all(Field.RIGHTS).isEmpty()) {
      xml.start("premis:linkingRightsStatementIdentifier")
          .element("premis:linkingRightsStatementIdentifierType", LOCAL)
          .element("premis:linkingRightsStatementIdentifierValue", RIGHTS)
          .end();
    }
  }

  /** A licence where its address is known, else what is said of rights. */
  private void rights() {
    List<Value> rights = item.description().all(Field.RIGHTS);
    if (rights.isEmpty()) {
      return;
    }
    Optional<String> licence =
        rights.stream().flatMap(right -> right.part("uri").stream()).findFirst();
    xml.start("premis:rights").start("premis:rightsStatement");
    identifier("rightsStatement", LOCAL, RIGHTS);
    if (licence.isPresent()) {
      xml.element("premis:rightsBasis", "license");
      xml.start("premis:licenseInformation");
      xml.start("premis:licenseDocumentationIdentifier")
          .element("premis:licenseDocumentationIdentifierType", "URI")
          .element("premis:licenseDocumentationIdentifierValue", licence.get())
          .end();
      rights.forEach(right -> xml.element("premis:licenseNote", right.text()));
    } else {
      xml.element("premis:rightsBasis", "other");
      xml.start("premis:otherRightsInformation")
          .element("premis:otherRightsBasis", "statement in the header of the edition");
      rights.forEach(right -> xml.element("premis:otherRightsNote", right.text()));
    }
    xml.end().end().end();
  }
}
