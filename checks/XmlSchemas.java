import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Judges the XML files of a folder by an XML Schema that stands on the class path, with all that it
 * includes; nothing is fetched. One line a file: {@code pass} or {@code fail}, and the name.
 *
 * <p>Usage: {@code java -cp 'TOOLS/xsd/*' XmlSchemas.java NAME SCHEMA FOLDER ENDING [WORD...]}, with
 * the words of lists that a later version of the schema has added
 */
public final class XmlSchemas {
  private XmlSchemas() {}

  public static void main(String[] args) throws Exception {
    Schema schema = schema(args[1]);
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[2]))) {
      files = found.filter(f -> f.toString().endsWith(args[3])).sorted().toList();
    }
    if (files.isEmpty()) {
      System.out.println("fail " + args[0] + ": no file to judge");
    }
    List<String> added = List.of(args).subList(4, args.length);
    for (Path file : files) {
      List<String> faults = faults(schema.newValidator(), file);
      faults.removeIf(fault -> added.stream().anyMatch(word -> fault.contains("'" + word + "'")));
      System.out.println((faults.isEmpty() ? "pass " : "fail ") + args[0] + " " + file.getFileName());
      faults.forEach(fault -> System.out.println("     " + fault));
    }
  }

  private static List<String> faults(Validator validator, Path file) throws IOException {
    List<String> faults = new ArrayList<>();
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException fault) {
            faults.add(fault.getLineNumber() + ": " + fault.getMessage());
          }
        });
    try {
      validator.validate(new StreamSource(file.toFile()));
    } catch (SAXException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    return faults;
  }

  private static Schema schema(String path) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    DOMImplementationLS inputs =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          URL found = resource(folder, systemId);
          if (found == null) {
            throw new IllegalStateException("no " + systemId + " on the class path");
          }
          LSInput input = inputs.createLSInput();
          input.setSystemId(found.toString());
          input.setByteStream(open(found));
          return input;
        });
    return factory.newSchema(new StreamSource(open(resource(folder, path)), path));
  }

  /**
   * A schema that another calls, mostly by an address on the web. The jars hold those of DataCite
   * under the name of their version, and two of all under names of their own.
   */
  private static URL resource(String folder, String address) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    String held =
        switch (name) {
          case "xml.xsd" -> "xml-2009.xsd";
          case "xlink.xsd" -> "schemas2/xlink.xsd";
          default -> folder + name.replace("-v4.xsd", "-v4.5.xsd");
        };
    return XmlSchemas.class.getClassLoader().getResource(held);
  }

  private static InputStream open(URL found) {
    try {
      return found.openStream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
