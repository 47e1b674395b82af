package org.incipit.export.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmSequenceIterator;
import net.sf.saxon.s9api.XdmValue;
import org.incipit.decode.Digest;
import org.incipit.tei.TeiDocument;

/**
 * One book of many documents: each a part with a title page of its own, and for all of them one
 * table of contents, one list of pages and one index. What is kept of a part that was added are its
 * packed pages, its contents and whom it names. Not thread-safe.
 */
public final class Anthology {
  private static final QName ID = new QName("id");
  private static final QName KIND = new QName("kind");
  private static final QName ENTRY = new QName(BookFile.NAMESPACE.toString(), "entry");

  private final BookStylesheet stylesheet;
  private final String title;
  private final boolean insertions;
  private final Container container = new Container();
  private final List<PackedFile> listed = new ArrayList<>();
  private final List<XdmNode> parts = new ArrayList<>();
  private final Links ways = new Links();
  private final StringBuilder digests = new StringBuilder();
  private XdmNode first;

  /**
   * A book without parts.
   *
   * @param title what it is called; empty for the word in the language of the first document
   * @param insertions whether words are kept that an editor put into brackets
   */
  public Anthology(Processor processor, String title, boolean insertions) {
    this.stylesheet = BookStylesheet.compile(processor);
    this.title = title;
    this.insertions = insertions;
  }

  /**
   * Adds a part after those there are.
   *
   * @throws SaxonApiException when nothing can be made of it; then nothing was added
   */
  public void add(TeiDocument document) throws SaxonApiException {
    String digest = Digest.sha256(document.node().getStringValue());
    String prefix = "d" + (parts.size() + 1);
    BookStylesheet.Made made =
        stylesheet.book(
            document.node(),
            Map.of(
                "insertions", new XdmAtomicValue(insertions),
                "digest", new XdmAtomicValue(digest),
                "part", new XdmAtomicValue(prefix)));
    XdmNode part = made.part().orElseThrow();
    Links links = new Links();
    XdmSequenceIterator<XdmNode> entries = part.axisIterator(Axis.DESCENDANT, ENTRY);
    while (entries.hasNext()) {
      XdmNode entry = entries.next();
      String id = entry.getAttributeValue(ID);
      links.put(id, "index-" + entry.getAttributeValue(KIND) + ".xhtml#" + prefix + "." + id);
    }
    List<BookFile> files =
        made.files().stream().map(file -> file.renamed(prefix + "-" + file.name())).toList();
    for (PackedFile file : Pages.write(files, links, made.serialisers())) {
      pack(file);
    }
    links.forEach((id, file) -> ways.put(prefix + "/" + id, file + "#" + id));
    digests.append(digest);
    parts.add(part);
    first = first == null ? document.node() : first;
  }

  /** How many parts it has. */
  public int size() {
    return parts.size();
  }

  /** The bytes that its parts take, packed. */
  public long packed() {
    return container.size();
  }

  /**
   * The book.
   *
   * @throws SaxonApiException when it cannot be made
   */
  public byte[] finish() throws SaxonApiException {
    BookStylesheet.Made made =
        stylesheet.anthology(
            first,
            Map.of(
                "digest", new XdmAtomicValue(Digest.sha256(title + digests)),
                "anthology", new XdmAtomicValue(title),
                "parts", new XdmValue(parts)));
    List<PackedFile> own = Pages.write(made.files(), ways, made.serialisers());
    List<PackedFile> inOrder = new ArrayList<>();
    own.stream().filter(file -> !isBehind(file)).forEach(inOrder::add);
    inOrder.addAll(listed);
    own.stream().filter(Anthology::isBehind).forEach(inOrder::add);
    own.forEach(file -> container.add(Container.FOLDER + file.name(), file.bytes()));
    container.add(Container.PACKAGE, stylesheet.packageDocument(made, inOrder));
    return container.finish();
  }

  /** The index is read after the parts. */
  private static boolean isBehind(PackedFile file) {
    return file.name().startsWith("index-");
  }

  private void pack(PackedFile file) {
    container.add(Container.FOLDER + file.name(), file.bytes());
    listed.add(
        new PackedFile(
            file.name(), file.mediaType(), file.properties(), file.inSpine(), new byte[0]));
  }
}
