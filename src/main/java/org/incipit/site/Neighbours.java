package org.incipit.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.incipit.export.Surroundings;

/**
 * What comes before and after each document, for its page to ask: {@code near-N.js}, where N
 * follows from the document's name alone.
 */
final class Neighbours {
  private Neighbours() {}

  static void write(Documents documents, Destination out) throws IOException {
    List<List<Integer>> shards = new ArrayList<>();
    for (int i = 0; i < Surroundings.SHARDS; i++) {
      shards.add(new ArrayList<>());
    }
    for (int i = 0; i < documents.size(); i++) {
      shards.get(Surroundings.shard(documents.get(i).name())).add(i);
    }
    for (int shard = 0; shard < shards.size(); shard++) {
      if (!shards.get(shard).isEmpty()) {
        out.write(
            Pages.FOLDER + "/assets/near-" + shard + ".js", bytes(shards.get(shard), documents));
      }
    }
  }

  private static byte[] bytes(List<Integer> shard, Documents documents) {
    Script script = new Script().raw("document.near={");
    String comma = "";
    for (int number : shard) {
      script.raw(comma).text(documents.get(number).name()).raw(":[");
      link(script, documents, number - 1);
      script.raw(",");
      link(script, documents, number + 1);
      script.raw("]");
      comma = ",\n";
    }
    return script.raw("};\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Page and title, or null at the ends. */
  private static void link(Script script, Documents documents, int number) {
    if (number < 0 || number >= documents.size()) {
      script.raw("null");
      return;
    }
    Documents.Entry entry = documents.get(number);
    script.raw("[").text(Html.page(entry.name())).raw(",").text(entry.shown()).raw("]");
  }
}
