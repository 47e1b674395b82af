package org.incipit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every paragraph of the reading text stands, whole, in the page, the book and the Markdown. */
class NothingLostTest {
  private static final Incipit INCIPIT =
      Incipit.builder().formats("html", "xhtml", "epub", "md", "txt").build();
  private static final Pattern UNSEEN =
      Pattern.compile("<(style|script|head)\\b.*?</\\1>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NUMBER = Pattern.compile("^\\(\\d+\\) ");

  /** Callouts, and what Markdown has as marks. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "[(\\[][\\p{Nd}\\p{L}]{1,2}[)\\]]|^\\p{Nd}+\\)|[\u00b9\u00b2\u00b3\u2070-\u2079*|>#\t\u2020\u2021\u00a7]");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyParagraphIsInEveryEdition(Path file) throws IOException {
    Edition edition = INCIPIT.convert(Files.readAllBytes(file), file.getFileName().toString());
    String page = words(text(edition, "html"));
    String chapter = words(text(edition, "xhtml"));
    String book = words(book(edition.bytes("epub").orElseThrow()));
    String markdown = solid(text(edition, "md").replaceAll("\\[\\^\\d+\\]|[*\\\\]|(?m)^#+ ", ""));
    int compared = 0;
    for (String line : text(edition, "txt").split("\n")) {
      String bare = line.replaceFirst("^- ", "").replace("* * *", "");
      String paragraph = solid(NUMBER.matcher(bare).replaceFirst(""));
      assertThat(page).contains(paragraph);
      assertThat(chapter).contains(paragraph);
      assertThat(book).contains(paragraph);
      if (!OTHERWISE.matcher(line).find()) {
        assertThat(markdown).contains(paragraph);
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  private static String text(Edition edition, String format) {
    return new String(edition.bytes(format).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String book(byte[] bytes) throws IOException {
    StringBuilder pages = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xhtml")) {
          pages.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return pages.toString();
  }

  /** The words of a page that are in its text. */
  private static String words(String page) {
    String bare = TAG.matcher(UNSEEN.matcher(page).replaceAll("")).replaceAll("");
    return solid(
        bare.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&"));
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }
}
