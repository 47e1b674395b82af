package org.incipit.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.Printable;

/**
 * The report for people: totals, then every document with its findings and links to its outputs. A
 * page without scripts, and the same for the same inputs; what took long is on a page of its own.
 * Grows beside its final name. Not thread-safe.
 */
public final class HtmlReport implements Closeable {
  /** Its name in the output folder. */
  public static final String NAME = "report.html";

  /** Of documents without findings no more are listed, since nobody reads on. */
  private static final int MOST_CLEAN = 2_000;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Report</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
      table { border-collapse: collapse } th, td { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top }
      tbody tr { border-top: 1px solid #8886 } td { overflow-wrap: anywhere } td:nth-child(2) { overflow-wrap: normal } td ul { margin: 0; padding-left: 1rem }
      .number { text-align: right }
      </style></head>
      <body><h1>Report</h1>
      """;

  private final OutputFolder folder;
  private final ReportFile rows;
  private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
  private final Map<String, Integer> codes = new TreeMap<>();
  private long characters;
  private int clean;

  private HtmlReport(OutputFolder folder, ReportFile rows) {
    this.folder = folder;
    this.rows = rows;
  }

  /** The report of a folder. */
  public static HtmlReport in(OutputFolder folder) throws IOException {
    return new HtmlReport(folder, folder.report(OutputFolder.STATE + "/report-rows.html"));
  }

  /** Adds what became of one input. */
  public void add(Result result) throws IOException {
    statuses.merge(result.status(), 1, Integer::sum);
    characters += result.conversion().metrics().characters();
    boolean found = !result.conversion().findings().isEmpty();
    clean += found ? 0 : 1;
    if (!found && clean > MOST_CLEAN) {
      return;
    }
    rows.add("<tr><td>" + text(result.input().source()) + "</td>");
    rows.add("<td>" + result.status().word() + "</td><td>");
    for (Map.Entry<String, String> output : result.outputs().entrySet()) {
      rows.add("<a href=\"" + href(output.getValue()) + "\">" + text(output.getKey()) + "</a> ");
    }
    rows.add("</td><td>");
    if (found) {
      rows.add("<ul>");
      for (Located finding : result.conversion().findings()) {
        add(finding);
      }
      rows.add("</ul>");
    }
    rows.add("</td></tr>\n");
  }

  private void add(Located finding) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    codes.merge(diagnostic.severity().word() + " " + diagnostic.code().id(), 1, Integer::sum);
    String place =
        finding.line() == 0 ? "" : "line " + finding.line() + ", column " + finding.column() + ": ";
    rows.add(
        "<li>"
            + place
            + diagnostic.severity().word()
            + " "
            + diagnostic.code().id()
            + " "
            + text(diagnostic.message())
            + "</li>");
  }

  /** Puts it in its place. */
  public void finish() throws IOException {
    try (ReportFile page = folder.report(NAME)) {
      page.add(HEAD);
      page.add("<table><thead><tr><th>Documents<th class=\"number\">Number</thead><tbody>\n");
      for (Map.Entry<Status, Integer> status : statuses.entrySet()) {
        page.add(row(status.getKey().word(), status.getValue()));
      }
      page.add(row("characters", characters));
      page.add("</tbody></table>\n");
      if (!codes.isEmpty()) {
        page.add("<h2>Findings</h2><table><tbody>\n");
        for (Map.Entry<String, Integer> code : codes.entrySet()) {
          page.add(row(code.getKey(), code.getValue()));
        }
        page.add("</tbody></table>\n");
      }
      page.add(
          "<p>Which documents took longest is on <a href=\""
              + href(SlowestPage.NAME)
              + "\">a page of its own</a>, since times differ from run to run.</p>\n");
      page.add("<h2>Documents</h2>\n");
      if (clean > MOST_CLEAN) {
        page.add("<p>" + (clean - MOST_CLEAN) + " documents without findings are not listed;");
        page.add(" <a href=\"report.jsonl\">report.jsonl</a> has them all.</p>\n");
      }
      page.add("<table><thead><tr><th>Source<th>Status<th>Outputs<th>Findings</thead><tbody>\n");
      copyRows(page);
      page.add("</tbody></table></body></html>\n");
      page.finish();
    }
  }

  private static String row(String name, long number) {
    return "<tr><td>" + text(name) + "</td><td class=\"number\">" + number + "</td></tr>\n";
  }

  private void copyRows(ReportFile page) throws IOException {
    char[] piece = new char[1 << 13];
    try (Reader reader = Files.newBufferedReader(rows.written())) {
      for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
        page.add(new String(piece, 0, n));
      }
    }
  }

  /** Text that nothing in it makes anything but text. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(c, out));
    return out.toString();
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(Printable.isPlain(c) ? c : 0xFFFD);
    }
  }

  /** A path below the output folder as a relative address. */
  static String href(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  /** Throws it away unless it was finished. */
  @Override
  public void close() throws IOException {
    rows.close();
  }
}
