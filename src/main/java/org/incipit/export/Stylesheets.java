package org.incipit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * What is to be said of a file before it is exported: that it is no TEI, or of how many texts it
   * is made where that is not one and matters.
   *
   * @param readable whether an export shows one text to readers
   */
  public static Optional<Diagnostic> complaint(XdmNode document, boolean readable) {
    if (!isTei(document)) {
      return Optional.of(Diagnostic.ofFile(Code.EXP_002, foreignRoot(document)));
    }
    int texts = readable ? texts(document) : 1;
    return texts == 1
        ? Optional.empty()
        : Optional.of(
            texts == 0
                ? Diagnostic.ofFile(Code.EXP_004)
                : Diagnostic.ofFile(Code.EXP_003, Integer.toString(texts)));
  }

  /** How many TEI elements, in one another or in a corpus, have a text. */
  private static int texts(XdmNode parent) {
    int texts = 0;
    boolean own = false;
    for (XdmNode child : parent.children()) {
      String name = child.getNodeName() == null ? "" : child.getNodeName().getEQName();
      own |= name.equals("Q{" + TEI + "}text");
      if (name.equals("Q{" + TEI + "}TEI") || name.equals("Q{" + TEI + "}teiCorpus")) {
        texts += texts(child);
      }
    }
    return texts + (own ? 1 : 0);
  }

  private static String foreignRoot(XdmNode document) {
    String name = rootName(document);
    return switch (name) {
      case "TEI", "teiCorpus" -> name + " in no namespace; TEI has xmlns=\"" + TEI + "\"";
      case "TEI.2" -> name + ", which is TEI P4; convert it to P5 first";
      default -> name;
    };
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
      sink.accept(Diagnostic.ofFile(Code.EXP_002, foreignRoot(document)));
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
