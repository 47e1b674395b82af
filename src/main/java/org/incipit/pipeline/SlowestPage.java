package org.incipit.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * The documents that took longest, as a page beside the journal: times are no output, and differ
 * from run to run. Not thread-safe.
 */
public final class SlowestPage {
  /** Its name in the output folder. */
  public static final String NAME = OutputFolder.STATE + "/slowest.html";

  private static final int MOST = 50;

  private record Entry(String source, long nanoseconds, int characters) {}

  private final PriorityQueue<Entry> slowest =
      new PriorityQueue<>(Comparator.comparingLong(Entry::nanoseconds));

  /** Adds what became of one input, if this run has done anything for it. */
  public void add(Result result) {
    if (result.isStanding()) {
      return;
    }
    int characters = result.conversion().metrics().characters();
    slowest.add(new Entry(result.input().source(), result.nanoseconds(), characters));
    if (slowest.size() > MOST) {
      slowest.remove();
    }
  }

  /** Writes it, unless nothing was done. */
  public void finish(OutputFolder folder) throws IOException {
    if (slowest.isEmpty()) {
      return;
    }
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    page.append("<title>Slowest documents</title></head>\n<body><h1>Slowest documents</h1>\n");
    page.append("<table><thead><tr><th>Seconds<th>Characters<th>Source</thead><tbody>\n");
    for (Entry entry :
        slowest.stream().sorted(Comparator.comparingLong(Entry::nanoseconds).reversed()).toList()) {
      page.append(
          String.format(
              Locale.ROOT,
              "<tr><td>%.3f</td><td>%d</td><td>%s</td></tr>\n",
              entry.nanoseconds() / 1e9,
              entry.characters(),
              HtmlReport.text(entry.source())));
    }
    page.append("</tbody></table></body></html>\n");
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    folder.write(List.of(new OutputFolder.Entry(NAME, bytes)));
  }
}
