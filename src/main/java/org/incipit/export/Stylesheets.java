package org.incipit.export;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.xml.SecureProcessor;

/** Our stylesheets, compiled, and what they take. */
public final class Stylesheets {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";

  private Stylesheets() {}

  /**
   * Compiles a stylesheet once, for all documents of a run.
   *
   * @param path of the stylesheet in our stylesheet folder
   * @throws ConfigurationException when it does not compile
   */
  public static XsltExecutable compile(Processor processor, String path) {
    XsltCompiler compiler = processor.newXsltCompiler();
    List<String> errors = new ArrayList<>();
    compiler.setErrorReporter(
        error -> {
          if (!error.isWarning()) {
            errors.add(error.getMessage() + place(error.getLocation()));
          }
        });
    try {
      return compiler.compile(SecureProcessor.stylesheet(path));
    } catch (SaxonApiException e) {
      String reasons = errors.isEmpty() ? e.getMessage() : String.join("; ", errors);
      throw new ConfigurationException("the stylesheet " + path + " is faulty: " + reasons, e);
    }
  }

  /** True for a document that holds TEI. */
  public static boolean isTei(XdmNode document) {
    String name = rootName(document);
    return name.equals("Q{" + TEI + "}TEI") || name.equals("Q{" + TEI + "}teiCorpus");
  }

  /** What a stylesheet makes of a document. */
  @FunctionalInterface
  public interface Transformation {
    byte[] run() throws SaxonApiException;
  }

  /**
   * The one entry of an export: none when the document is no TEI or the stylesheet fails, and then
   * the sink was told.
   *
   * @param id of the export
   * @param suffix of the entry
   */
  public static List<Export> export(
      XdmNode document,
      String id,
      String suffix,
      DiagnosticSink sink,
      Transformation transformation) {
    if (!isTei(document)) {
      sink.accept(Diagnostic.ofFile(Code.EXP_002, rootName(document)));
      return List.of();
    }
    try {
      return List.of(new Export(suffix, transformation.run()));
    } catch (SaxonApiException e) {
      sink.accept(Diagnostic.ofFile(Code.EXP_001, id, String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      sink.accept(Diagnostic.ofFile(Code.EXP_001, id, "its elements nest too deeply"));
    }
    return List.of();
  }

  /** The name of the outermost element, with its namespace; empty when there is none. */
  public static String rootName(XdmNode document) {
    for (XdmNode child : document.children()) {
      if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
        return child.getNodeName().getEQName();
      }
    }
    return "";
  }

  private static String place(Location location) {
    return location == null || location.getLineNumber() < 0
        ? ""
        : " (" + location.getSystemId() + ":" + location.getLineNumber() + ")";
  }
}
