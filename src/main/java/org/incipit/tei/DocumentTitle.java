package org.incipit.tei;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Kind;
import org.incipit.resolve.Resolved;
import org.incipit.text.Edges;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/**
 * What a document is called by itself: the title of its title page, else the heading over its text.
 * Marks of emphasis are no part of it.
 */
final class DocumentTitle {
  private static final int LONGEST = 250;

  /** Shorter last words may be abbreviations: "Jr.", "Vol." */
  private static final int LONG_WORD = 5;

  private final AnnotatedText document;
  private final LanguageData language;
  private final List<Resolved> marks;

  /**
   * A document.
   *
   * @param kept what was tagged in it
   */
  DocumentTitle(AnnotatedText document, List<Resolved> kept) {
    this.document = document;
    this.language = LanguageData.of(document.language());
    this.marks = kept.stream().filter(r -> r.annotation().kind() == Kind.MARK).toList();
  }

  /** The title of the first title page; empty when there is none. */
  Optional<String> ofTitlePage() {
    return document.tree().parts().stream()
        .filter(part -> part.kind() == BlockKind.FRONT)
        .flatMap(front -> front.children().stream())
        .filter(block -> block.kind() == BlockKind.TITLE_PAGE)
        .map(this::of)
        .filter(title -> !title.isEmpty())
        .findFirst();
  }

  /** A heading as a title; empty for one that says only where something stands in a book. */
  Optional<String> ofHeading(Block head) {
    String title = words(head);
    String key = key(title);
    boolean names =
        !LanguageData.inAny("structure.contents.heads", key)
            && !LanguageData.inAny("structure.transcriber.heads", key)
            && Stream.of(key.split(" ")).anyMatch(word -> !isDivision(word));
    return names ? Optional.of(title) : Optional.empty();
  }

  /** The main part, and on from it as long as it or what follows cannot stand alone. */
  private String of(Block page) {
    String title = "";
    for (Block block : page.children()) {
      if (block.kind() == BlockKind.TITLE_PART) {
        String part = words(block);
        if (title.isEmpty()) {
          title = part;
        } else if (goesOn(title, part)) {
          title += " " + part;
        } else {
          break;
        }
      } else if (block.kind().leaf() && block.kind().read() && !title.isEmpty()) {
        break;
      }
    }
    int last = title.lastIndexOf(' ') + 1;
    boolean stop = title.endsWith(".") && title.length() - last > LONG_WORD;
    return stop && !title.endsWith("..") ? title.substring(0, title.length() - 1) : title;
  }

  private boolean goesOn(String title, String part) {
    return title.length() + part.length() < LONGEST
        && (isIn("connectives", title.substring(title.lastIndexOf(' ') + 1))
            || isIn("title.joins", part.split(" ", 2)[0]));
  }

  private boolean isIn(String list, String word) {
    return language.set(list).contains(key(word));
  }

  /** "Chapter", "IV", "12": what numbers a part of a text. */
  private boolean isDivision(String word) {
    String key = key(word);
    return key.chars().noneMatch(Character::isLetter)
        || key.chars().allMatch(c -> "ivxlcdm".indexOf(c) >= 0)
        || language.keys("structure.division.levels").contains(key);
  }

  /** In small letters, without what is no letter or digit at its ends. */
  static String key(String text) {
    return Edges.stripped(text).toLowerCase(Locale.ROOT);
  }

  /**
   * Marks of emphasis in a block, and what underlines it or otherwise shows that it is a heading.
   */
  private List<Span> signs(Block block) {
    List<Span> signs = new ArrayList<>();
    marks.stream().map(mark -> mark.annotation().span()).forEach(signs::add);
    block.children().stream()
        .filter(child -> child.kind() == BlockKind.METAMARK)
        .map(Block::extent)
        .forEach(signs::add);
    signs.removeIf(
        span -> span.start() < block.extent().start() || span.end() > block.extent().end());
    signs.sort(Comparator.naturalOrder());
    return signs;
  }

  /** The words of a block in one line. */
  private String words(Block block) {
    StringBuilder words = new StringBuilder();
    boolean marked = false;
    int from = block.extent().start();
    for (Span span : signs(block)) {
      if (span.start() >= from) {
        words.append(document.source().content(), from, span.start());
        from = span.end();
        marked = true;
      }
    }
    return marked
        ? SourceText.line(
            words.append(document.source().content(), from, block.extent().end()).toString())
        : document.line(block.extent());
  }
}
