package org.incipit.tei;

import java.util.Comparator;
import java.util.List;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import org.incipit.diagnostic.IncipitException;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Passage;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolved;
import org.incipit.text.CodePoints;

/** Turns a resolved document into one TEI tree. Immutable, shared by threads. */
public final class TeiWriter {
  private final Processor processor;

  /**
   * @param processor the run's processor, which builds the trees
   */
  public TeiWriter(Processor processor) {
    this.processor = processor;
  }

  /**
   * The TEI of one document.
   *
   * @param name output name without folder and extension
   * @throws org.incipit.diagnostic.LawViolation when the tree does not hold the source exactly
   */
  public TeiDocument write(
      String name, AnnotatedText document, Resolution resolution, Provenance provenance) {
    List<Resolved> kept =
        document.passages().stream()
            .map(Passage::block)
            .flatMap(block -> resolution.in(block).stream())
            .sorted(Comparator.comparing((Resolved r) -> r.annotation().span()))
            .toList();
    try {
      XdmDestination destination = new XdmDestination();
      TeiOutput out = new TeiOutput(processor, destination);
      if (!provenance.schemaHref().isEmpty()) {
        model(out, provenance.schemaHref() + ".rng", "http://relaxng.org/ns/structure/1.0");
        model(out, provenance.schemaHref() + ".sch", "http://purl.oclc.org/dsdl/schematron");
      }
      CodePoints codePoints = new CodePoints(document.source().content());
      out.start("TEI").attribute("xml:lang", document.language());
      new HeaderWriter(document, resolution, kept, provenance, out).write();
      new StandOffWriter(resolution, out, codePoints).write(kept);
      new TextWriter(document, resolution, out, codePoints).write();
      out.close();
      TeiDocument tei = new TeiDocument(name, destination.getXdmNode());
      Laws.check(tei.node(), document.source().content(), kept);
      return tei;
    } catch (SaxonApiException e) {
      throw new IncipitException("cannot build the TEI tree: " + e.getMessage(), e);
    }
  }

  private static void model(TeiOutput out, String href, String language) throws SaxonApiException {
    out.instruction(
        "xml-model",
        "href=\"" + href + "\" type=\"application/xml\" schematypens=\"" + language + "\"");
  }
}
