package org.incipit.export;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;

/**
 * What a file includes by XInclude. It is never fetched, since a text must not choose what is read;
 * so whoever exports it has to hear that words are missing.
 */
public final class Includes {
  private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
  private static final QName HREF = new QName("href");

  private Includes() {}

  /** A finding and its place; 0 where that is not known. */
  public record Missing(Diagnostic diagnostic, int line, int column) {}

  /** One finding for each include of a file, in the order of the file. */
  public static List<Missing> missing(XdmNode document) {
    List<Missing> missing = new ArrayList<>();
    for (XdmNode node : document.select(Steps.descendant(XINCLUDE, "include")).asListOfNodes()) {
      String href = node.getAttributeValue(HREF);
      String what = href == null || href.isBlank() ? "a part of the file" : '"' + href + '"';
      missing.add(
          new Missing(
              Diagnostic.ofFile(Code.EXP_005, what),
              Math.max(0, node.getLineNumber()),
              Math.max(0, node.getColumnNumber())));
    }
    return missing;
  }
}
