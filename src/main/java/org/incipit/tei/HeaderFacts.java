package org.incipit.tei;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incipit.language.Births;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.resolve.Entity;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolved;
import org.incipit.text.Span;

/**
 * What the text itself says of the document.
 *
 * @param title the user's, else what the document calls itself, else the file's name without its
 *     ending
 * @param speaker of a speech, whom its title names behind "by" or "of"
 * @param authors the persons of a digital library's notice, else the one whom the title names
 *     behind "by", else those of a byline that says so, in order
 * @param setting the date of title or date line, of an interview's fields or of the opening of
 *     minutes, and the place of the date line
 */
record HeaderFacts(
    String title, Optional<Entity> speaker, List<Entity> authors, List<Resolved> setting) {
  private static final int CUE_REACH = 60;

  /** Genres in whose titles "of" comes before whoever spoke or wrote. */
  private static final Set<String> SPOKEN = Set.of("speech", "letter", "interview");

  private static final String DAY = "0000-00-00";

  /** Paragraphs in which minutes say when the meeting was. */
  private static final int OPENING = 2;

  static HeaderFacts of(AnnotatedText document, Resolution resolution, List<Resolved> kept) {
    Optional<Block> head = first(document, BlockKind.HEAD);
    Optional<Block> dateline = first(document, BlockKind.DATELINE);
    LibraryNotice notice = new LibraryNotice(document);
    DocumentTitle named = new DocumentTitle(document, kept);
    String title =
        document
            .metadata()
            .get("dc.title")
            .or(notice::title)
            .or(named::ofTitlePage)
            .or(() -> head.flatMap(named::ofHeading))
            .orElseGet(() -> withoutEnding(document.source().name()));
    Optional<Entity> titled = head.flatMap(block -> titled(document, resolution, block));
    boolean speech = document.tree().genre().name().equals("speech");
    return new HeaderFacts(
        title,
        titled.filter(person -> speech),
        notice
            .author()
            .map(block -> entities(resolution, persons(resolution, block)))
            .filter(authors -> !authors.isEmpty())
            .or(() -> titled.map(List::of))
            .orElseGet(() -> authors(document, resolution)),
        setting(document, resolution, head, dateline));
  }

  private static Optional<Block> first(AnnotatedText document, BlockKind kind) {
    return document.passages().stream()
        .map(Passage::block)
        .filter(block -> block.kind() == kind)
        .findFirst()
        .filter(block -> block.extent().start() < firstParagraph(document, 0));
  }

  /** Where the first paragraph from an offset on starts, for what counts as the front. */
  private static int firstParagraph(AnnotatedText document, int from) {
    return document.passages().stream()
        .map(Passage::block)
        .filter(block -> block.kind() == BlockKind.P && block.extent().start() >= from)
        .mapToInt(block -> block.extent().start())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** Where the body starts: a title page may stand behind paragraphs of whoever typed the text. */
  private static int bodyStart(AnnotatedText document) {
    return document.tree().parts().stream()
        .filter(part -> part.kind() == BlockKind.BODY)
        .mapToInt(part -> part.extent().start())
        .findFirst()
        .orElse(0);
  }

  /**
   * The person of a title who wrote or spoke: the one right behind "by"; in the title of a speech
   * or a letter also the first, with little but "of" or "from" before. "The life of" is somebody
   * else's work.
   */
  private static Optional<Entity> titled(
      AnnotatedText document, Resolution resolution, Block head) {
    LanguageData language = LanguageData.of(document.language());
    List<Resolved> persons = persons(resolution, head);
    Optional<Resolved> named =
        persons.stream()
            .filter(
                r ->
                    language.list("author.cues").stream()
                        .anyMatch(cue -> isCue(language, before(document, head, r), cue)))
            .findFirst();
    if (named.isEmpty() && SPOKEN.contains(document.tree().genre().name())) {
      named =
          persons.stream()
              .limit(1)
              .filter(r -> before(document, head, r).length() <= 3 * CUE_REACH)
              .filter(
                  r ->
                      language.list("speaker.cues").stream()
                          .anyMatch(cue -> before(document, head, r).contains(" " + cue + " ")))
              .findFirst();
    }
    return named.flatMap(
        r ->
            resolution.entities().stream()
                .filter(entity -> entity.id().equals(r.target()))
                .findFirst());
  }

  /** "By" at the end, and not "edited by" or "recorded by". */
  private static boolean isCue(LanguageData language, String before, String cue) {
    if (!before.endsWith(" " + cue + " ")) {
      return false;
    }
    String rest = before.substring(0, before.length() - cue.length() - 2);
    String word = rest.substring(rest.lastIndexOf(' ') + 1);
    return !language.set("author.others").contains(DocumentTitle.key(word));
  }

  /** What stands in a block before a name, in one line, with a space at both ends. */
  private static String before(AnnotatedText document, Block head, Resolved name) {
    int to = name.annotation().span().start();
    String line = document.line(new Span(head.extent().start(), to)).strip();
    return " " + line.toLowerCase(Locale.ROOT) + " ";
  }

  /** The persons behind "by" in front of the text; a collection or newspaper has many bylines. */
  private static List<Entity> authors(AnnotatedText document, Resolution resolution) {
    List<Block> bylines =
        document.passages().stream()
            .map(Passage::block)
            .filter(block -> block.kind() == BlockKind.BYLINE)
            .limit(3)
            .toList();
    boolean newspaper = document.tree().genre().name().equals("newspaper");
    if (newspaper
        || bylines.isEmpty()
        || bylines.get(0).extent().start() >= firstParagraph(document, bodyStart(document))) {
      return List.of();
    }
    // On title pages "by" has a line, and so a block, of its own.
    Block named = bylines.get(bylines.size() - 1);
    boolean one =
        bylines.size() == 1 || bylines.size() == 2 && persons(resolution, bylines.get(0)).isEmpty();
    List<Resolved> persons = persons(resolution, named);
    if (!one || persons.isEmpty()) {
      return List.of();
    }
    int from = bylines.get(0).extent().start();
    Span before = new Span(from, persons.get(0).annotation().span().start());
    String cue = document.line(before).strip().toLowerCase(Locale.ROOT);
    LanguageData language = LanguageData.of(document.language());
    int last = cue.lastIndexOf(' ');
    boolean article = last > 0 && language.set("function").contains(cue.substring(last + 1));
    List<String> cues = language.list("author.cues");
    if (!cues.contains(cue) && !(article && cues.contains(cue.substring(0, last)))) {
      return List.of();
    }
    return entities(resolution, persons);
  }

  private static List<Entity> entities(Resolution resolution, List<Resolved> persons) {
    return persons.stream()
        .map(Resolved::target)
        .distinct()
        .flatMap(id -> resolution.entities().stream().filter(entity -> entity.id().equals(id)))
        .toList();
  }

  private static List<Resolved> persons(Resolution resolution, Block block) {
    return resolution.in(block).stream().filter(r -> r.annotation().kind() == Kind.PERSON).toList();
  }

  private static List<Resolved> setting(
      AnnotatedText document,
      Resolution resolution,
      Optional<Block> head,
      Optional<Block> dateline) {
    List<Resolved> setting = new ArrayList<>();
    dateline.ifPresent(
        block ->
            resolution.in(block).stream()
                .filter(r -> r.annotation().kind() == Kind.PLACE)
                .findFirst()
                .ifPresent(setting::add));
    dateline
        .flatMap(block -> dated(document, resolution, block))
        .or(() -> head.flatMap(block -> dated(document, resolution, block)))
        .or(() -> recorded(document, resolution))
        .or(() -> held(document, resolution))
        .ifPresent(setting::add);
    return List.copyOf(setting);
  }

  /** The date in the lines that an archive puts over an interview. */
  private static Optional<Resolved> recorded(AnnotatedText document, Resolution resolution) {
    if (!document.tree().genre().name().equals("interview")) {
      return Optional.empty();
    }
    int text = firstParagraph(document, 0);
    return document.passages().stream()
        .map(Passage::block)
        .filter(block -> block.kind() == BlockKind.ITEM && block.extent().start() < text)
        .flatMap(block -> dated(document, resolution, block).stream())
        .findFirst();
  }

  /** The day in the opening paragraphs of minutes: "Minutes of the meeting held on …". */
  private static Optional<Resolved> held(AnnotatedText document, Resolution resolution) {
    if (!document.tree().genre().name().equals("minutes")) {
      return Optional.empty();
    }
    return document.passages().stream()
        .map(Passage::block)
        .filter(block -> block.kind() == BlockKind.P)
        .limit(OPENING)
        .flatMap(block -> dated(document, resolution, block).stream())
        .filter(HeaderFacts::isDay)
        .findFirst();
  }

  private static boolean isDay(Resolved date) {
    return date.annotation().attributes().get("when").length() >= DAY.length();
  }

  /** The first day that is no birth, else the first month or year. */
  private static Optional<Resolved> dated(
      AnnotatedText document, Resolution resolution, Block block) {
    String source = document.source().content();
    List<Resolved> dates =
        resolution.in(block).stream()
            .filter(r -> r.annotation().kind() == Kind.DATE)
            .filter(r -> r.annotation().attributes().containsKey("when"))
            .filter(r -> !Births.before(source, r.annotation().span().start()))
            .toList();
    return dates.stream()
        .filter(HeaderFacts::isDay)
        .findFirst()
        .or(() -> dates.stream().findFirst());
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
