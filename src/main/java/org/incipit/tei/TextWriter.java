package org.incipit.tei;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.SaxonApiException;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.LawViolation;
import org.incipit.language.Scripts;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.HyphenBreak;
import org.incipit.model.Kind;
import org.incipit.model.PageBreak;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolved;
import org.incipit.text.CodePoints;
import org.incipit.text.Span;

/**
 * Writes {@code text}: walks the source from its first unit to its last, so that nothing can be
 * left out or come twice, and opens and closes elements on the way.
 */
final class TextWriter {
  private static final String SEPARATOR = "separator";

  /** Who answers for what a person decided. */
  private static final String REVIEW = "#resp." + Annotation.REVIEW;

  private final AnnotatedText document;
  private final String text;
  private final Resolution resolution;
  private final Speakers speakers;
  private final TeiOutput out;
  private final CodePoints codePoints;
  private final Map<Integer, PageBreak> pageBreaks = new HashMap<>();
  private final BitSet written = new BitSet();
  private final Map<Integer, HyphenBreak> hyphensByLineFeed = new HashMap<>();
  private final BitSet softHyphens = new BitSet();

  /** Where a page starts or a soft hyphen stands: asked of every character. */
  private final BitSet marks = new BitSet();

  private int cursor;

  /** True between the cells of a row, where no page break may stand; it goes into the cell. */
  private boolean inRow;

  TextWriter(AnnotatedText document, Resolution resolution, TeiOutput out, CodePoints codePoints) {
    this.document = document;
    this.text = document.source().content();
    this.resolution = resolution;
    this.speakers = new Speakers(text, resolution);
    this.out = out;
    this.codePoints = codePoints;
    for (PageBreak pageBreak : document.tree().pageBreaks()) {
      pageBreaks.put(pageBreak.offset(), pageBreak);
      marks.set(pageBreak.offset());
    }
    for (HyphenBreak hyphen : document.tree().hyphens()) {
      hyphensByLineFeed.put(hyphen.lineFeed(), hyphen);
      if (hyphen.kind() == HyphenBreak.Kind.SOFT) {
        softHyphens.set(hyphen.hyphen().start());
      }
    }
    marks.or(softHyphens);
  }

  void write() throws SaxonApiException {
    out.start("text");
    for (Block part : document.tree().parts()) {
      gap(part.extent().start());
      block(part);
    }
    gap(text.length());
    out.end();
  }

  private void block(Block block) throws SaxonApiException {
    start(block);
    if (block.kind().leaf() && !block.content().isEmpty()) {
      leaf(block);
    } else {
      for (Block child : block.children()) {
        inRow = block.kind() == BlockKind.ROW;
        gap(child.extent().start());
        inRow = false;
        block(child);
      }
      gap(block.extent().end());
    }
    out.end();
  }

  private void start(Block block) throws SaxonApiException {
    if (SEPARATOR.equals(block.attributes().get("function"))) {
      out.start("milestone").attribute("unit", "section").end();
    }
    out.start(block.kind().element());
    if (!block.id().isEmpty()) {
      out.attribute("xml:id", block.id());
    }
    for (Map.Entry<String, String> attribute : block.attributes().entrySet()) {
      out.attribute(attribute.getKey(), attribute.getValue());
    }
    if (block.kind() == BlockKind.NOTE && resolution.callouts().containsKey(block.id())) {
      out.attribute("target", "#" + resolution.callouts().get(block.id()));
    }
    Optional<String> speaker = speakers.of(block);
    if (speaker.isPresent()) {
      out.attribute("who", "#" + speaker.get());
    }
    if (aligned(block.kind())) {
      out.attribute("corresp", codePoints.pointer(block.extent()));
    }
  }

  /** Leaf blocks say which characters they hold, and so do blocks whose name annotations share. */
  private static boolean aligned(BlockKind kind) {
    return kind == BlockKind.QUOTE
        || kind.leaf() && kind != BlockKind.LABEL && kind != BlockKind.FW;
  }

  /** White space between blocks, as it stands; anything else there breaks the first law. */
  private void gap(int end) throws SaxonApiException {
    int from = cursor;
    for (; cursor < end; cursor++) {
      char c = text.charAt(cursor);
      PageBreak pageBreak = marks.get(cursor) ? pageBreaks.get(cursor) : null;
      if (pageBreak != null || c == '\f') {
        out.text(text.substring(from, cursor));
        pageBreak(pageBreak);
        from = c == '\f' ? cursor + 1 : cursor;
      }
      if (c != ' ' && c != '\n' && c != '\t' && c != '\f') {
        throw broken(Code.TEI_001, cursor);
      }
    }
    if (cursor > end) {
      throw broken(Code.TEI_001, end);
    }
    out.text(text.substring(from, end));
    PageBreak atBlock = pageBreaks.get(end);
    if (atBlock != null && !atBlock.formFeed() && !inRow) {
      pageBreak(atBlock);
    }
  }

  private LawViolation broken(Code law, int offset) {
    return new LawViolation(Diagnostic.at(law, new Span(offset, offset), Integer.toString(offset)));
  }

  /** Running text with its annotations; children lie in holes of it. */
  private void leaf(Block block) throws SaxonApiException {
    if (cursor != block.extent().start()) {
      throw broken(Code.TEI_001, cursor);
    }
    List<Resolved> annotations = resolution.in(block);
    Deque<Resolved> open = new ArrayDeque<>();
    int nextAnnotation = 0;
    int nextChild = 0;
    while (true) {
      while (!open.isEmpty() && open.element().annotation().span().end() == cursor) {
        end(open.pop());
      }
      if (nextChild < block.children().size()
          && block.children().get(nextChild).extent().start() == cursor) {
        gap(cursor);
        block(block.children().get(nextChild++));
        continue;
      }
      if (cursor >= block.extent().end()) {
        break;
      }
      if (nextAnnotation < annotations.size()
          && annotations.get(nextAnnotation).annotation().span().start() == cursor) {
        open.push(annotations.get(nextAnnotation++));
        start(open.element());
        continue;
      }
      int limit = block.extent().end();
      if (nextAnnotation < annotations.size()) {
        limit = Math.min(limit, annotations.get(nextAnnotation).annotation().span().start());
      }
      if (!open.isEmpty()) {
        limit = Math.min(limit, open.element().annotation().span().end());
      }
      if (nextChild < block.children().size()) {
        limit = Math.min(limit, block.children().get(nextChild).extent().start());
      }
      if (!open.isEmpty() && open.element().annotation().kind() == Kind.GAP) {
        out.text(text.substring(cursor, limit));
        cursor = limit;
      } else {
        characters(limit);
      }
    }
    if (!open.isEmpty() || nextAnnotation < annotations.size()) {
      throw broken(Code.TEI_003, cursor);
    }
  }

  private void start(Resolved resolved) throws SaxonApiException {
    out.start(resolved.annotation().kind().element());
    if (!resolved.id().isEmpty()) {
      out.attribute("xml:id", resolved.id());
    }
    Map<String, String> attributes = AnnotationAttributes.of(resolved);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      out.attribute(attribute.getKey(), attribute.getValue());
    }
    if (resolved.annotation().kind() == Kind.GAP) {
      out.start("desc");
    }
  }

  /** A gap has no text but its description, in which no line break may stand. */
  private void end(Resolved resolved) throws SaxonApiException {
    if (resolved.annotation().kind() == Kind.GAP) {
      out.end();
    }
    out.end();
  }

  /** Text up to {@code limit}, line ends, soft hyphens and page breaks as elements. */
  private void characters(int limit) throws SaxonApiException {
    int from = cursor;
    while (cursor < limit) {
      char c = text.charAt(cursor);
      if (c == '\f') {
        out.text(text.substring(from, cursor));
        pageBreak(pageBreaks.get(cursor));
        from = ++cursor;
      } else if (c == '\n') {
        out.text(text.substring(from, ++cursor));
        from = lineStart(limit);
      } else if (!marks.get(cursor)) {
        cursor++;
      } else if (pageBreaks.containsKey(cursor) && !written.get(cursor)) {
        out.text(text.substring(from, cursor));
        pageBreak(pageBreaks.get(cursor));
        from = cursor;
      } else if (softHyphens.get(cursor)) {
        out.text(text.substring(from, cursor));
        out.start("pc").attribute("force", "weak").text(text.substring(cursor, ++cursor)).end();
        from = cursor;
      } else {
        cursor++;
      }
    }
    out.text(text.substring(from, cursor));
  }

  /** What stands at the start of a line: the page breaks there, then the line break. */
  private int lineStart(int limit) throws SaxonApiException {
    int lineFeed = cursor - 1;
    while (pageBreaks.containsKey(cursor)) {
      PageBreak pageBreak = pageBreaks.get(cursor);
      if (pageBreak.formFeed() && cursor >= limit) {
        break;
      }
      pageBreak(pageBreak);
      if (!pageBreak.formFeed()) {
        break;
      }
      cursor++;
    }
    out.start("lb")
        .attribute("n", Integer.toString(document.source().lines().lineAt(lineFeed) + 1));
    HyphenBreak hyphen = hyphensByLineFeed.get(lineFeed);
    if (hyphen != null) {
      out.attribute("break", hyphen.kind().lineBreak());
      if (document.tree().reviewed().contains(lineFeed)) {
        out.attribute("cert", "high").attribute("resp", REVIEW);
      }
    } else if (unspaced(lineFeed)) {
      out.attribute("break", "maybe");
    }
    out.end();
    return cursor;
  }

  /** Chinese and Japanese have no space at a line end, and nothing says whether a word goes on. */
  private boolean unspaced(int lineFeed) {
    int before = lineFeed;
    while (before > 0 && text.charAt(before - 1) == ' ') {
      before--;
    }
    int after = lineFeed + 1;
    while (after < text.length() && " \u3000".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return before > 0
        && after < text.length()
        && Scripts.unspaced(text.codePointBefore(before))
        && Scripts.unspaced(text.codePointAt(after));
  }

  /** Writes a page break, once: where nested blocks begin with a page, before the outermost. */
  private void pageBreak(PageBreak pageBreak) throws SaxonApiException {
    if (written.get(pageBreak.offset())) {
      return;
    }
    written.set(pageBreak.offset());
    out.start("pb").attribute("edRef", "#src");
    if (pageBreak.formFeed()) {
      out.attribute("rend", "form-feed");
    }
    out.attribute("n", Integer.toString(pageBreak.number()))
        .attribute("cert", pageBreak.cert().tei());
    if (document.tree().reviewed().contains(pageBreak.offset())) {
      out.attribute("resp", REVIEW);
    }
    out.end();
  }
}
