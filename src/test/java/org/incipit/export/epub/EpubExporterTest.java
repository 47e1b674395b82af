package org.incipit.export.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.export.ExportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpubExporterTest {
  private static final String CHAPTERS =
      "<front><div type='preface'><head>Before</head><p>one</p></div></front>"
          + "<body><pb n='1'/><div type='book'>"
          + "<div><head>First<note place='foot'>why</note></head><p>two<pb n='2'/> <persName ref='#x'>Ada</persName></p>"
          + "<div><head>Inner</head><p>three</p></div></div>"
          + "<div><head>Second</head><p>four <ref target='#n1' type='noteref' xml:id='c1'>a</ref><ref target='#gone'>g</ref></p></div>"
          + "</div></body>"
          + "<back><div type='notes'><note xml:id='n1' n='a'>five</note></div></back>";

  @Test
  void everyTopDivisionHasAFile() {
    Book book = Book.ofText(CHAPTERS);
    assertThat(book.spine())
        .containsExactly(
            "cover.xhtml",
            "title.xhtml",
            "nav.xhtml",
            "text-1.xhtml",
            "text-2.xhtml",
            "text-3.xhtml",
            "text-4.xhtml",
            "notes.xhtml",
            "index.xhtml",
            "colophon.xhtml");
    assertThat(book.file("text-1.xhtml"))
        .contains("<body epub:type=\"frontmatter\"")
        .contains("role=\"doc-preface\"")
        .contains("<title>Before – A title</title>");
    assertThat(book.file("text-2.xhtml")).contains("<h1 id=").contains("<h2 id=");
    assertThat(book.file("text-4.xhtml"))
        .contains("epub:type=\"endnotes\"")
        .contains("role=\"doc-endnotes\"");
  }

  @Test
  void everyLinkArrivesAndNotesGoThereAndBack() {
    Book book = Book.ofText(CHAPTERS);
    assertThat(book.dangling()).isEmpty();
    assertThat(book.file("text-3.xhtml")).contains("href=\"text-4.xhtml#n1\"");
    assertThat(book.file("text-4.xhtml")).contains("href=\"text-3.xhtml#c1\"");
    assertThat(book.file("text-2.xhtml")).contains("href=\"notes.xhtml#");
    assertThat(book.file("notes.xhtml")).contains("href=\"text-2.xhtml#");
    assertThat(book.file("index.xhtml")).contains("href=\"text-2.xhtml#");
  }

  @Test
  void navigationNestsAndListsEachPage() {
    Book book = Book.ofText(CHAPTERS);
    assertThat(book.file("nav.xhtml"))
        .containsPattern(
            "First</a><ol><li><a href=\"text-2.xhtml#[^\"]+\">Inner</a></li></ol></li>")
        .containsPattern(
            "epub:type=\"page-list\".*<ol><li><a href=\"text-2[^\"]+\">1</a></li>"
                + "<li><a href=\"text-2[^\"]+\">2</a></li></ol>")
        .contains("epub:type=\"landmarks\"");
    assertThat(book.file("toc.ncx"))
        .contains("name=\"dtb:depth\" content=\"2\"")
        .contains("type=\"normal\" value=\"2\"");
    assertThat(book.opf())
        .contains("<meta property=\"pageBreakSource\">none</meta>")
        .contains("pageBreakMarkers");
  }

  @Test
  void aNumberThatTwoPagesHaveCountsOnce() {
    Book book = Book.ofText("<body><p>a<pb n='3'/>b<pb n='3'/>c<pb/>d</p></body>");
    assertThat(book.file("toc.ncx").split("value=\"3\"", -1)).hasSize(2);
    assertThat(book.file("toc.ncx").split("<pageTarget", -1)).hasSize(4);
    assertThat(book.file("nav.xhtml")).contains(">–</a>");
  }

  @Test
  void aTextOfOneFileStandsBelowItsTitle() {
    Book book = Book.ofText("<body><p>one</p></body>");
    assertThat(book.spine()).containsExactly("cover.xhtml", "text-1.xhtml", "colophon.xhtml");
    assertThat(book.file("text-1.xhtml"))
        .contains("<h1 class=\"title\" id=\"_.title\">A title</h1>");
    assertThat(book.opf()).doesNotContain("pageBreak").doesNotContain(">index<");
    assertThat(book.file("nav.xhtml")).doesNotContain("page-list");
    assertThat(book.dangling()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body/>",
        "<body><div/></body>",
        "<front/><body><pb/></body>",
        "<body><div><div/><div/></div></body>"
      })
  void aTextWithoutWordsIsABook(String content) {
    Book book = Book.of(Book.tei("", content));
    assertThat(book.spine()).contains("text-1.xhtml");
    assertThat(book.opf()).contains("<dc:title id=\"title\">Untitled</dc:title>");
    assertThat(book.dangling()).isEmpty();
  }

  @Test
  void noWordIsLost() {
    Book book = Book.ofText(CHAPTERS);
    assertThat(book.words())
        .isEqualTo(
            "Beforeone First(1)two AdaInnerthree Secondfour ag Notesfive ↩\uFE0E Notes1 why ↩\uFE0E");
  }

  @Test
  void aLongTextIsCutBetweenItsParagraphs() {
    String paragraphs =
        IntStream.range(0, 900)
            .mapToObj(i -> "<p xml:id='q" + i + "'>" + ("word" + i + " ").repeat(100) + "</p>")
            .reduce("", String::concat);
    Book book =
        Book.ofText(
            "<body><div xml:id='d'><head>Long</head>"
                + paragraphs
                + "<p><ref target='#q1'>x</ref></p></div></body>");
    assertThat(book.spine()).contains("text-1.xhtml", "text-1-2.xhtml", "text-1-3.xhtml");
    for (String name : book.spine()) {
      assertThat(book.file(name).length()).isLessThan(Cuts.LIMIT * 6 / 5);
    }
    assertThat(book.dangling()).isEmpty();
    assertThat(book.words())
        .isEqualTo(
            "Long"
                + IntStream.range(0, 900)
                    .mapToObj(i -> ("word" + i + " ").repeat(100))
                    .reduce("", String::concat)
                + "x");
    String second = book.file("text-1-2.xhtml");
    assertThat(second).contains("<title>").doesNotContain(" id=\"d\"");
  }

  @Test
  void aHostileTitleStaysText() {
    String title = "&lt;script&gt;x&lt;/script&gt; &amp; &quot;q&quot; &#x85; ]]&gt; &#x9F;";
    Book book =
        Book.of(
            Book.tei(
                "<fileDesc><titleStmt><title>" + title + "</title></titleStmt></fileDesc>",
                "<body><p>a</p></body>"));
    for (String file : book.files().values()) {
      assertThat(file).doesNotContain("<script").doesNotContain("\u0085").doesNotContain("\u009f");
    }
    assertThat(book.opf()).contains("&lt;script&gt;x&lt;/script&gt; &amp; ");
  }

  @Test
  void aBookIsReadInTheDirectionOfItsLanguage() {
    Book book =
        Book.of(Book.tei("", "<body><p>نان</p></body>").replace("xml:lang='en'", "xml:lang='fa'"));
    assertThat(book.opf())
        .contains("page-progression-direction=\"rtl\"")
        .contains("<dc:language>fa</dc:language>");
    assertThat(book.file("text-1.xhtml")).contains("lang=\"fa\" xml:lang=\"fa\" dir=\"rtl\"");
    assertThat(book.file("cover.svg")).contains("direction=\"rtl\"");
  }

  @Test
  void capitalsOnTheCoverHaveTheirWidth() {
    String small = "Inland Waters and Their Keepers";
    assertThat(linesOnCover(small)).containsExactly("Inland Waters and", "Their Keepers");
    assertThat(linesOnCover(small.toUpperCase(Locale.ROOT)))
        .containsExactly("INLAND WATERS", "AND THEIR", "KEEPERS");
    assertThat(linesOnCover("WATERCOMMISSIONERS")).containsExactly("WATERCOMMISSI", "ONERS");
  }

  private static List<String> linesOnCover(String title) {
    String header = "<fileDesc><titleStmt><title>" + title + "</title></titleStmt></fileDesc>";
    String cover = Book.of(Book.tei(header, "<body><p>x</p></body>")).file("cover.svg");
    return Pattern.compile("<text [^>]*>([^<]*)<")
        .matcher(cover)
        .results()
        .map(line -> line.group(1))
        .toList();
  }

  @Test
  void metadataComeFromTheHeader() {
    Book book =
        Book.of(
            Book.tei(
                "<fileDesc><titleStmt><title>T</title><author>A. Author</author><editor>E. Editor</editor></titleStmt>"
                    + "<publicationStmt><publisher>P</publisher><date when='2020-05'>May 2020</date>"
                    + "<idno type='DOI'>10.1234/x</idno><availability><licence>Free</licence></availability></publicationStmt>"
                    + "<sourceDesc><bibl>A source</bibl></sourceDesc></fileDesc>"
                    + "<revisionDesc><change when='2021-02-03'/></revisionDesc>",
                "<body><p>a<pb n='1'/></p></body>"));
    assertThat(book.opf())
        .contains("<dc:identifier id=\"id\">https://doi.org/10.1234/x</dc:identifier>")
        .contains("<meta property=\"dcterms:modified\">2021-02-03T00:00:00Z</meta>")
        .contains("<dc:creator id=\"creator-1\">A. Author</dc:creator>")
        .contains("refines=\"#creator-1\" property=\"role\" scheme=\"marc:relators\">aut</meta>")
        .contains("<dc:contributor id=\"editor-1\">E. Editor</dc:contributor>")
        .contains("<dc:publisher>P</dc:publisher>")
        .contains("<dc:date>2020-05</dc:date>")
        .contains("<dc:rights>Free</dc:rights>")
        .contains("<meta property=\"pageBreakSource\">A source</meta>")
        .doesNotContain("conformsTo");
    assertThat(book.file("toc.ncx")).contains("content=\"https://doi.org/10.1234/x\"");
  }

  @Test
  void aBookWithoutANameIsKnownByItsWords() {
    Book book = Book.ofText("<body><p>one</p></body>");
    assertThat(book.opf())
        .containsPattern(
            ">urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}<")
        .contains("1980-01-01T00:00:00Z");
    assertThat(Book.ofText("<body><p>one</p></body>").bytes()).isEqualTo(book.bytes());
    assertThat(Book.ofText("<body><p>two</p></body>").opf()).isNotEqualTo(book.opf());
  }

  @ParameterizedTest
  @ValueSource(strings = {"speech", "foreign", "hostile", "persian"})
  void theSmallFilesAreBooksWithoutDanglingLinks(String name) throws IOException {
    try (InputStream in = EpubExporterTest.class.getResourceAsStream("/export/" + name + ".xml")) {
      Book book = Book.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(book.dangling()).isEmpty();
      assertThat(book.files().keySet()).startsWith("mimetype", "META-INF/container.xml");
    }
  }

  @Test
  void whatIsNoTeiIsReported() {
    List<Diagnostic> findings = new ArrayList<>();
    assertThat(
            Book.EXPORTER.export(Book.document("<html/>"), ExportOptions.STANDARD, findings::add))
        .isEmpty();
    assertThat(findings).extracting(Diagnostic::code).containsExactly(Code.EXP_002);
  }
}
