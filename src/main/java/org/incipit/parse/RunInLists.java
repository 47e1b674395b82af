package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incipit.language.LanguageData;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.BlockTree;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/**
 * Enumerations inside a paragraph: "(1) the roof; (2) the bell; and (3) the geese". Three members
 * at least, or two behind a colon, that count from the first; what comes before each further one
 * ends a clause, which callouts of notes, standing behind their word, do not.
 */
final class RunInLists {
  private static final int FEWEST = 3;
  private static final int FEWEST_ANNOUNCED = 2;
  private static final int LONGEST_WORD = 16;

  private final SourceText source;
  private final LanguageData language;

  /** True where paragraphs may be decisions, which are tagged as one whole. */
  private final boolean minutes;

  /** What notes are called. */
  private final Set<String> notes = new HashSet<>();

  private RunInLists(SourceText source, LanguageData language, boolean minutes) {
    this.source = source;
    this.language = language;
    this.minutes = minutes;
  }

  static BlockTree marked(BlockTree tree, SourceText source, LanguageData language) {
    RunInLists lists = new RunInLists(source, language, tree.genre().name().equals("minutes"));
    tree.parts().forEach(lists::collect);
    return tree.withParts(lists.all(tree.parts()));
  }

  private void collect(Block block) {
    if (block.kind() == BlockKind.NOTE) {
      notes.add(block.attributes().getOrDefault("n", ""));
    }
    block.children().forEach(this::collect);
  }

  private List<Block> all(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    if (block.kind() == BlockKind.P && !block.content().isEmpty()) {
      return paragraph(block);
    }
    return block.children().isEmpty()
        ? block
        : new Block(
            block.kind(),
            block.id(),
            block.attributes(),
            block.content(),
            all(block.children()),
            block.extent());
  }

  private Block paragraph(Block block) {
    RunInText text = RunInText.of(source, block);
    if (minutes && decides(text)) {
      return block;
    }
    List<Block> lists = new ArrayList<>();
    int from = 0;
    for (List<Marker> run : runs(text)) {
      if (run.get(0).span().start() >= from) {
        int end = end(text, run);
        if (items(text, run, end).stream().allMatch(item -> text.whole(item.start(), item.end()))) {
          lists.add(list(block, text, run, end));
          from = end;
        }
      }
    }
    return lists.isEmpty() ? block : text.with(block, lists);
  }

  private boolean decides(RunInText text) {
    return Stream.of(language, Draft.english())
        .flatMap(data -> data.list("structure.decisions").stream())
        .anyMatch(text::opensWith);
  }

  // == Finding them ==

  /** Series of markers, those that open first in front. */
  private List<List<Marker>> runs(RunInText text) {
    Map<String, List<Marker>> open = new LinkedHashMap<>();
    List<List<Marker>> found = new ArrayList<>();
    for (Marker marker : text.markers()) {
      List<Marker> run = open.computeIfAbsent(key(marker), key -> new ArrayList<>());
      if (!run.isEmpty() && marker.follows(run.get(run.size() - 1))) {
        if (opensClause(text, marker.span().start())) {
          run.add(marker);
        }
      } else if (marker.value() == 1) {
        found.add(run);
        open.put(key(marker), new ArrayList<>(List.of(marker)));
      }
    }
    found.addAll(open.values());
    found.removeIf(run -> !fits(text, run));
    found.sort((a, b) -> Integer.compare(a.get(0).span().start(), b.get(0).span().start()));
    return found;
  }

  /** Markers of one look: letters and small Roman numbers may be either. */
  private static String key(Marker marker) {
    String style = marker.style();
    return (style.charAt(0) == '1' ? '1' : 'a') + style.substring(1);
  }

  private boolean fits(RunInText text, List<Marker> run) {
    if (run.size() < FEWEST_ANNOUNCED) {
      return false;
    }
    int start = run.get(0).span().start();
    boolean announced = text.before(start) == ':';
    if (run.size() < (announced ? FEWEST_ANNOUNCED : FEWEST)) {
      return false;
    }
    if (text.at(run.get(0).span().end() - 1) == '.') {
      return announced
          && run.size() >= FEWEST
          && run.stream().allMatch(marker -> text.lowerFollows(marker.span().end()));
    }
    return announced || start == 0 || !calls(text, run);
  }

  /** Numbers behind full stops that notes have as well call these. */
  private boolean calls(RunInText text, List<Marker> run) {
    return run.stream().skip(1).allMatch(m -> ".!?".indexOf(text.before(m.span().start())) >= 0)
        && run.stream().allMatch(m -> notes.contains(text.name(m.span())));
  }

  /** Behind punctuation, or a word such as "and". */
  private boolean opensClause(RunInText text, int start) {
    char before = text.before(start);
    if (",;:.!?—–،؛".indexOf(before) >= 0) {
      return true;
    }
    String word = text.wordBefore(start, LONGEST_WORD);
    return language.set("hyphen.suspended").contains(word)
        || Draft.english().set("hyphen.suspended").contains(word);
  }

  /** Where the last member ends: with its sentence, or with the text where others are longer. */
  private int end(RunInText text, List<Marker> run) {
    int last = run.size() - 1;
    for (int k = 0; k < last; k++) {
      int inside = sentenceEnd(text, run.get(k).span().end(), run.get(k + 1).span().start());
      if (inside >= 0 && text.trimmed(inside, run.get(k + 1).span().start()) > inside) {
        return text.length();
      }
    }
    int end = sentenceEnd(text, run.get(last).span().end(), text.length());
    return end < 0 ? text.length() : end;
  }

  private int sentenceEnd(RunInText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (".!?".indexOf(text.at(i)) >= 0 && text.sentenceEnds(i)) {
        String word = text.wordBefore(i, LONGEST_WORD).toLowerCase(Locale.ROOT);
        if (text.at(i) != '.' || word.length() > 1 && !isShortened(word)) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  private boolean isShortened(String word) {
    return language.list("abbreviations").stream().anyMatch(word::equalsIgnoreCase);
  }

  // == Building them ==

  private static List<Span> items(RunInText text, List<Marker> run, int end) {
    List<Span> items = new ArrayList<>();
    for (int k = 0; k < run.size(); k++) {
      int to = k + 1 < run.size() ? run.get(k + 1).span().start() : end;
      items.add(new Span(run.get(k).span().end(), to));
    }
    return items;
  }

  private Block list(Block block, RunInText text, List<Marker> run, int end) {
    List<Block> items = new ArrayList<>();
    List<Span> ranges = items(text, run, end);
    for (int k = 0; k < run.size(); k++) {
      Span label = text.toSource(run.get(k).span());
      int to = text.itemEnd(block, ranges.get(k));
      List<Block> children = new ArrayList<>();
      children.add(Block.of(BlockKind.LABEL, "", Map.of(), List.of(label), List.of()));
      children.addAll(RunInText.within(block.children(), label.end(), to));
      items.add(
          Block.of(
              BlockKind.ITEM,
              "",
              Map.of(),
              RunInText.cut(block.content(), label.end(), to),
              children));
    }
    Map<String, String> attributes = Map.of("type", "ordered", "rend", "runin");
    return Block.of(BlockKind.LIST, "", attributes, List.of(), items);
  }

  /** Reads a marker of a kind that enumerations in a sentence have. */
  static Optional<Marker> marker(String text, int start) {
    return Marker.at(text, start, text.length())
        .filter(m -> !m.bullet())
        .filter(
            m -> {
              char last = text.charAt(m.span().end() - 1);
              return last == ')' || last == '.' && m.style().charAt(0) == '1';
            });
  }
}
