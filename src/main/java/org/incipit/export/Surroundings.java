package org.incipit.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What lies around an export, so that a page can link to it.
 *
 * @param formats every format that the run writes, each into a folder of its name in one output
 *     folder; none for an export that stands alone
 * @param baseUrl address under which the folder of the pages will be published; empty when none was
 *     given, and then no page names an address of its own
 * @param site whether a site over all documents is made, which pages link to
 */
public record Surroundings(List<String> formats, String baseUrl, boolean site) {
  /** Nothing to link to. */
  public static final Surroundings ALONE = new Surroundings(List.of(), "", false);

  /** Number of files over which the neighbours of documents are spread. */
  public static final int SHARDS = 256;

  public Surroundings {
    formats = List.copyOf(formats);
  }

  /**
   * Which file of the site tells what comes before and after a document. A page cannot know its
   * neighbours, but where to ask for them: so it is the same whatever else the run holds.
   *
   * @param name of the document, {@code /}-separated, without ending
   * @return from 0, below {@link #SHARDS}
   */
  public static int shard(String name) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % SHARDS);
  }
}
