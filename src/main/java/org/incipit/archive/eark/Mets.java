package org.incipit.archive.eark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.archive.Content;
import org.incipit.archive.Entry;
import org.incipit.archive.Field;
import org.incipit.archive.Format;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.Label;
import org.incipit.archive.Names;
import org.incipit.archive.Role;
import org.incipit.archive.Value;
import org.incipit.archive.XmlFile;

/** The METS documents of a package: of its root, and of its representation. Used once. */
final class Mets {
  private static final String PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml";
  private static final String[] CONTENT = {
    "csip:CONTENTINFORMATIONTYPE", "OTHER", "csip:OTHERCONTENTINFORMATIONTYPE", "TEI P5"
  };

  /** From the vocabulary of content categories of the DILCIS Board. */
  private static final String CATEGORY = "Textual works – Digital";

  private static final int LONGEST_LABEL = 1000;

  private final Item item;
  private final String id;
  private final String created;
  private final XmlFile xml;
  private final List<String> divisions = new ArrayList<>();
  private int files;

  /**
   * A document.
   *
   * @param id of what it describes: the name of its folder
   */
  Mets(Item item, String id) {
    this.item = item;
    this.id = id;
    this.created = item.event().when().toString();
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("mets", "http://www.loc.gov/METS/");
    namespaces.put("csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS");
    namespaces.put("sip", "https://DILCIS.eu/XML/METS/SIPExtensionMETS");
    namespaces.put("xlink", "http://www.w3.org/1999/xlink");
    this.xml = new XmlFile(namespaces);
  }

  byte[] root(
      List<ItemFile> descriptive,
      List<ItemFile> preservation,
      List<ItemFile> documentation,
      List<ItemFile> schemas,
      Entry representation) {
    start();
    header();
    List<String> described = sections(descriptive, "dmdSec", "dmd", "DC", "");
    List<String> kept = List.of();
    if (!preservation.isEmpty()) {
      xml.start("mets:amdSec", "ID", "amd");
      kept = sections(preservation, "digiprovMD", "digiprov", "PREMIS", "3.0");
      xml.end();
    }
    xml.start("mets:fileSec", "ID", "files");
    group("Documentation", documentation);
    group("Schemas", schemas);
    ItemFile mets =
        new ItemFile(
            Role.DESCRIPTION, representation.path(), "application/xml", representation.content());
    xml.start("mets:fileGrp", with(CONTENT, "ID", "group-rep1", "USE", "Representations/rep1"));
    file(mets);
    xml.end().end();
    map(described, kept);
    xml.start("mets:div", "ID", "div-rep1", "LABEL", "Representations/rep1")
        .start("mets:mptr", with(location(representation.path()), "xlink:title", "group-rep1"))
        .end()
        .end();
    return xml.end().end().end().bytes();
  }

  byte[] representation(List<ItemFile> data) {
    start();
    header();
    xml.start("mets:fileSec", "ID", "files");
    group("Data", data);
    xml.end();
    map(List.of(), List.of());
    return xml.end().end().end().bytes();
  }

  private void start() {
    String title = item.description().first(Field.TITLE).map(Value::text).orElse(item.name());
    xml.start(
        "mets:mets",
        with(
            CONTENT,
            "OBJID",
            id,
            "LABEL",
            Label.of(title, LONGEST_LABEL),
            "TYPE",
            CATEGORY,
            "PROFILE",
            PROFILE));
  }

  private void header() {
    xml.start(
        "mets:metsHdr",
        "CREATEDATE",
        created,
        "LASTMODDATE",
        created,
        "RECORDSTATUS",
        "NEW",
        "csip:OAISPACKAGETYPE",
        "SIP");
    String tool = item.event().tool();
    int space = tool.indexOf(' ');
    xml.start("mets:agent", "ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE")
        .element("mets:name", space < 0 ? tool : tool.substring(0, space))
        .element("mets:note", tool.substring(space + 1), "csip:NOTETYPE", "SOFTWARE VERSION")
        .end();
    Optional<Value> creator = item.description().first(Field.CREATOR);
    Optional<Value> publisher = item.description().first(Field.PUBLISHER);
    creator.ifPresent(value -> agent("ARCHIVIST", "INDIVIDUAL", value.text()));
    agent(
        "CREATOR",
        publisher.isPresent() ? "ORGANIZATION" : "INDIVIDUAL",
        publisher.or(() -> creator).map(Value::text).orElse("not stated"));
    xml.end();
  }

  private void agent(String role, String type, String name) {
    xml.start("mets:agent", "ROLE", role, "TYPE", type)
        .element("mets:name", Label.of(name, LONGEST_LABEL))
        .end();
  }

  private List<String> sections(
      List<ItemFile> metadata, String element, String name, String type, String version) {
    List<String> ids = new ArrayList<>();
    for (ItemFile file : metadata) {
      String section = name + "-" + (ids.size() + 1);
      ids.add(section);
      xml.start("mets:" + element, "ID", section, "CREATED", created, "STATUS", "CURRENT");
      String[] more = with(fixity(file), "MDTYPE", type);
      if (!version.isEmpty()) {
        more = with(more, "MDTYPEVERSION", version);
      }
      xml.start("mets:mdRef", with(location(file.path()), more)).end();
      xml.end();
    }
    return ids;
  }

  private void group(String use, List<ItemFile> group) {
    if (!group.isEmpty()) {
      divisions.add(use);
      xml.start("mets:fileGrp", "ID", "group-" + use, "USE", use);
      group.forEach(this::file);
      xml.end();
    }
  }

  private void file(ItemFile file) {
    Format format = Format.of(file.mediaType());
    String[] attributes =
        with(fixity(file), "ID", "file-" + ++files, "sip:FILEFORMATNAME", format.name());
    if (!format.version().isEmpty()) {
      attributes = with(attributes, "sip:FILEFORMATVERSION", format.version());
    }
    if (format.pronom().isPresent()) {
      attributes =
          with(
              attributes,
              "sip:FORMATREGISTRY",
              "PRONOM",
              "sip:FORMATREGISTRYKEY",
              format.pronom().get());
    }
    xml.start("mets:file", attributes);
    xml.start("mets:FLocat", location(file.path())).end();
    xml.end();
  }

  private String[] fixity(ItemFile file) {
    Content content = file.content();
    return new String[] {
      "MIMETYPE",
      file.mediaType(),
      "SIZE",
      Long.toString(content.size()),
      "CREATED",
      created,
      "CHECKSUM",
      content.sha512(),
      "CHECKSUMTYPE",
      "SHA-512"
    };
  }

  private static String[] location(String path) {
    return new String[] {
      "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", Names.encoded(path)
    };
  }

  /** The structural map as far as its divisions for what is not content. */
  private void map(List<String> described, List<String> kept) {
    xml.start("mets:structMap", "ID", "structure", "TYPE", "PHYSICAL", "LABEL", "CSIP");
    xml.start("mets:div", "ID", "div-package", "LABEL", id);
    if (!kept.isEmpty() || !described.isEmpty()) {
      String[] metadata = {"ID", "div-metadata", "LABEL", "Metadata"};
      if (!kept.isEmpty()) {
        metadata = with(metadata, "ADMID", String.join(" ", kept));
      }
      if (!described.isEmpty()) {
        metadata = with(metadata, "DMDID", String.join(" ", described));
      }
      xml.start("mets:div", metadata).end();
    }
    for (String use : divisions) {
      xml.start("mets:div", "ID", "div-" + use, "LABEL", use)
          .start("mets:fptr", "FILEID", "group-" + use)
          .end()
          .end();
    }
  }

  private static String[] with(String[] attributes, String... more) {
    List<String> all = new ArrayList<>(List.of(attributes));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
