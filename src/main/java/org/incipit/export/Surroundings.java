package org.incipit.export;

import java.util.List;

/**
 * What lies around an export, so that a page can link to it.
 *
 * @param formats every format that the run writes, each into a folder of its name in one output
 *     folder; none for an export that stands alone
 * @param baseUrl address under which the folder of the pages will be published; empty when none was
 *     given, and then no page names an address of its own
 */
public record Surroundings(List<String> formats, String baseUrl) {
  /** Nothing to link to. */
  public static final Surroundings ALONE = new Surroundings(List.of(), "");

  public Surroundings {
    formats = List.copyOf(formats);
  }
}
