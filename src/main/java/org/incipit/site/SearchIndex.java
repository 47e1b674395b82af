package org.incipit.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The full-text search: which documents have a word, in scripts by ranges of words, and the texts,
 * for what is shown of a result. Not thread-safe.
 */
final class SearchIndex {
  /** A word in the title counts as much as so many in the text. */
  private static final int TITLE = 5;

  private static final int RADIX = 36;
  private static final int TEXT_ROOM = 200_000;
  private static final int TERM_ROOM = 120_000;
  private static final int POSTINGS = 100_000;

  private final Destination out;
  private final Runs terms;
  private final Shards texts;
  private final StringBuilder lengths = new StringBuilder();

  SearchIndex(Destination out, Runs terms) {
    this.out = out;
    this.terms = terms;
    this.texts = new Shards("text", out, "[]", TEXT_ROOM);
  }

  /** Adds a document; gives the number of its words. */
  int add(int number, SiteDocument document) throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    int[] length = {0};
    for (SiteDocument.Passage passage : document.passages()) {
      Words.of(
          passage.text(),
          word -> {
            counts.computeIfAbsent(word, w -> new int[1])[0]++;
            length[0]++;
          });
    }
    Words.of(document.title(), word -> counts.computeIfAbsent(word, w -> new int[1])[0] += TITLE);
    for (Map.Entry<String, int[]> count : counts.entrySet()) {
      terms.add(
          count.getKey(), new Packed.Writer().number(number).number(count.getValue()[0]).bytes());
    }
    // The length to a third, in one character: enough for ranking.
    lengths.append(Integer.toString((int) Math.min(35, 2 * Math.log(1 + length[0])), RADIX));
    texts(number, document);
    return length[0];
  }

  /** Its text in pieces, so that a long document is in several scripts. */
  private void texts(int number, SiteDocument document) throws IOException {
    Script piece = new Script();
    for (SiteDocument.Passage passage : document.passages()) {
      if (piece.length() > TEXT_ROOM / 6) {
        texts.add("" + number, "[" + number + piece + "]");
        piece.clear();
      }
      for (int from = 0; from < passage.text().length(); from += TEXT_ROOM / 6) {
        int to = Math.min(passage.text().length(), from + TEXT_ROOM / 6);
        piece.raw(",").text(passage.anchor());
        piece.raw(",").text(passage.text().substring(from, to));
      }
    }
    texts.add("" + number, "[" + number + piece + "]");
  }

  /**
   * Writes the index.
   *
   * @param documents first document of each script with titles
   */
  void finish(List<String> documents, int count, Labels labels) throws IOException {
    Shards shards = new Shards("terms", out, "{}", TERM_ROOM);
    terms.forEach(
        (term, bytes) -> {
          Packed.Reader in = new Packed.Reader(bytes);
          StringBuilder postings = new StringBuilder();
          int last = 0;
          int part = 0;
          while (in.hasMore()) {
            int document = in.number();
            int times = in.number();
            postings.append(postings.isEmpty() ? "" : " ");
            postings.append(Integer.toString(document - last, RADIX));
            postings.append(times == 1 ? "" : "." + Integer.toString(times, RADIX));
            last = document;
            if (postings.length() > POSTINGS) {
              shards.add(term, item(term, part++, postings));
              postings.setLength(0);
              last = 0;
            }
          }
          if (!postings.isEmpty()) {
            shards.add(term, item(term, part, postings));
          }
        });
    Script head = new Script().raw("{\"documents\":").raw(count).raw(",\"docs\":");
    head.raw("[" + String.join(",", documents) + "],\"text\":[");
    head.raw(String.join(",", texts.finish())).raw("],\"terms\":").texts(shards.finish());
    head.raw(",\"lengths\":").text(lengths.toString()).raw(",\"words\":{");
    String comma = "";
    for (String key : List.of("nothing", "found", "more", "untitled", "documentsIn")) {
      head.raw(comma).text(key).raw(":").text(labels.get(key));
      comma = ",";
    }
    out.write(
        Pages.FOLDER + "/assets/index.js", Script.part("index", 0, head.raw("}}").toString()));
  }

  /** A word that is in very many documents has several parts, behind a space and a number. */
  private static String item(String term, int part, StringBuilder postings) {
    Script item = new Script().text(part == 0 ? term : term + " " + part).raw(":\"");
    return item.raw(postings.toString()).raw("\"").toString();
  }
}
