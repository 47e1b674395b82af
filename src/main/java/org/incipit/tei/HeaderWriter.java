package org.incipit.tei;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.SaxonApiException;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Genre;
import org.incipit.model.Kind;
import org.incipit.model.Metadata;
import org.incipit.resolve.Entity;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolved;
import org.incipit.text.SourceText;

/** Writes {@code teiHeader}. Nothing in it depends on when, where or by whom it is written. */
final class HeaderWriter {
  private final AnnotatedText document;
  private final Resolution resolution;
  private final List<Resolved> kept;
  private final Provenance provenance;
  private final HeaderFacts facts;
  private final MetadataWriter said;
  private final TeiOutput out;

  HeaderWriter(
      AnnotatedText document,
      Resolution resolution,
      List<Resolved> kept,
      Provenance provenance,
      TeiOutput out) {
    this.document = document;
    this.resolution = resolution;
    this.kept = kept;
    this.provenance = provenance;
    this.facts = HeaderFacts.of(document, resolution, kept);
    this.said = new MetadataWriter(document.metadata(), document.language().equals("en"), out);
    this.out = out;
  }

  void write() throws SaxonApiException {
    out.start("teiHeader");
    fileDesc();
    encodingDesc();
    profileDesc();
    out.start("revisionDesc").start("change");
    if (provenance.changeDate().isPresent()) {
      out.attribute("when", provenance.changeDate().get());
    }
    out.text("Converted from plain text by Incipit " + provenance.version() + ".").end().end();
    out.end();
  }

  private void fileDesc() throws SaxonApiException {
    SourceText source = document.source();
    int characters = source.content().codePointCount(0, source.length());
    out.start("fileDesc").start("titleStmt");
    if (said.has("dc.title")) {
      said.titles();
    } else {
      out.element("title", facts.title());
    }
    author();
    said.contributors();
    for (Map.Entry<String, String> recogniser : provenance.recognisers().entrySet()) {
      out.start("respStmt").attribute("xml:id", "resp." + recogniser.getKey());
      ourLanguage()
          .element("resp", recogniser.getValue())
          .start("name")
          .attribute("type", "software")
          .text("Incipit " + recogniser.getKey())
          .end()
          .end();
    }
    said.responsibilities();
    if (!provenance.reviewDigest().isEmpty()) {
      out.start("respStmt").attribute("xml:id", "resp." + Annotation.REVIEW);
      ourLanguage()
          .element("resp", "decided in review")
          .element("name", "person who filled in the review file")
          .end();
    }
    if (kept.stream().anyMatch(r -> r.annotation().kind().editorial())) {
      out.start("respStmt").attribute("xml:id", "resp.tr");
      ourLanguage()
          .element("resp", "inserted the words in square brackets")
          .element("name", "translator or editor of the source")
          .end();
    }
    out.end().start("extent");
    out.start("measure")
        .attribute("unit", "characters")
        .attribute("quantity", Integer.toString(characters))
        .text(characters + " characters")
        .end();
    out.end().start("publicationStmt");
    if (said.isPublication()) {
      said.publication();
    } else {
      out.element("p", "Not published");
    }
    out.end();
    said.series();
    said.notes();
    out.start("sourceDesc").start("bibl");
    out.attribute("type", "digitalSource").attribute("xml:id", "src");
    out.element("title", source.name()).start("idno").attribute("type", "sha256");
    out.text(source.sha256()).end().end();
    said.sources();
    out.end().end();
  }

  private void author() throws SaxonApiException {
    if (said.has("dc.creator")) {
      said.authors();
    } else if (facts.speaker().isPresent()) {
      author(facts.speaker().get());
    } else {
      for (Entity author : facts.authors()) {
        author(author);
      }
    }
  }

  private void author(Entity person) throws SaxonApiException {
    out.start("author").attribute("ref", "#" + person.id()).text(person.name()).end();
  }

  /** Our own sentences are English, whatever the text is. */
  private TeiOutput ourLanguage() throws SaxonApiException {
    return document.language().equals("en") ? out : out.attribute("xml:lang", "en");
  }

  private void encodingDesc() throws SaxonApiException {
    out.start("encodingDesc")
        .prose(
            "projectDesc",
            "Converted from plain text. Every character of the source stands in the text of this"
                + " file, in its order; a form feed is the page break that says so.");
    out.start("editorialDecl");
    out.start("hyphenation")
        .attribute("eol", "some")
        .element(
            "p",
            "A hyphen at a line end stays in the text. One that only the line break called for is"
                + " marked as pc with force weak; an undecided one has the line break marked maybe.")
        .end();
    out.prose(
        "interpretation",
        "Persons, places, organisations, events and dates were tagged by machine. Each has in resp"
            + " what found it and in cert how certain that is.");
    out.start("normalization")
        .attribute("method", "markup")
        .element("p", "Nothing was normalised in the text; values stand in attributes.")
        .end();
    out.start("punctuation")
        .attribute("marks", "all")
        .element("p", "All punctuation of the source is in the text.")
        .end();
    out.start("quotation")
        .attribute("marks", "all")
        .element("p", "All quotation marks of the source are in the text.")
        .end();
    out.prose(
        "segmentation",
        "Paragraphs, line ends and page breaks follow the layout of the source; a page break with"
            + " low certainty was inferred from a leading space.");
    out.end();
    prefix();
    out.start("appInfo").start("application");
    out.attribute("ident", "incipit").attribute("version", provenance.version());
    out.element("label", "Incipit");
    out.element(
        "desc",
        "profile "
            + provenance.profile()
            + "; SHA-256 of profile and authority files "
            + provenance.configurationDigest()
            + (provenance.reviewDigest().isEmpty()
                ? ""
                : "; SHA-256 of the decisions taken in review " + provenance.reviewDigest()));
    out.end().end().end();
  }

  private void prefix() throws SaxonApiException {
    out.start("listPrefixDef").start("prefixDef");
    out.attribute("ident", "src").attribute("matchPattern", "(\\d+),(\\d+)");
    out.attribute("replacementPattern", UriEscape.path(document.source().name()) + "#char=$1,$2");
    out.element(
        "p",
        "Positions in the decoded source by RFC 5147, in characters, a line end counting as one.");
    out.end().end();
  }

  /**
   * In English. ICU, which knows every language, is slow to start; we name those we have lists of.
   */
  private static String languageName(String tag) {
    List<String> own = LanguageData.of(tag).list("name");
    return own.isEmpty()
        ? ULocale.forLanguageTag(tag).getDisplayLanguage(ULocale.ENGLISH)
        : own.get(0);
  }

  private void profileDesc() throws SaxonApiException {
    out.start("profileDesc");
    said.abstracts();
    calendars();
    languages();
    if (facts.speaker().isPresent()) {
      Entity speaker = facts.speaker().get();
      out.start("particDesc").start("listPerson").start("person");
      out.attribute("sameAs", "#" + speaker.id()).attribute("role", "speaker");
      out.start("persName").attribute("ref", "#" + speaker.id()).text(speaker.name()).end();
      out.end().end().end();
    }
    setting();
    correspondence();
    Genre genre = document.tree().genre();
    out.start("textClass").start("keywords").start("term").attribute("type", "genre");
    out.attribute("cert", genre.cert().tei()).text(genre.name()).end().end();
    said.keywords();
    out.end().end();
  }

  private void languages() throws SaxonApiException {
    out.start("langUsage").start("language").attribute("ident", document.language());
    if (said.languageSaid().isPresent()) {
      out.attribute("resp", said.languageSaid().get());
    }
    out.text(languageName(document.language())).end();
    for (Metadata.Value other : said.otherLanguages(document.language())) {
      out.start("language").attribute("ident", other.text());
      out.attribute("resp", said.languageSaid().orElseThrow());
      out.text(languageName(other.text())).end();
    }
    out.end();
  }

  private void calendars() throws SaxonApiException {
    List<String> used =
        kept.stream()
            .flatMap(r -> Optional.ofNullable(r.annotation().attributes().get("calendar")).stream())
            .distinct()
            .sorted()
            .toList();
    if (used.isEmpty()) {
      return;
    }
    out.start("calendarDesc");
    for (String pointer : used) {
      String id = pointer.substring(1);
      out.start("calendar").attribute("xml:id", id);
      out.element("p", Calendars.name(id)).end();
    }
    out.end();
  }

  private void setting() throws SaxonApiException {
    if (facts.setting().isEmpty() && !said.has("dc.coverage")) {
      return;
    }
    out.start("settingDesc");
    if (!facts.setting().isEmpty()) {
      out.start("setting");
      for (Resolved fact : facts.setting()) {
        fact(fact);
      }
      out.end();
    }
    said.coverage();
    out.end();
  }

  private void correspondence() throws SaxonApiException {
    Correspondence letter = Correspondence.of(document, resolution);
    if (letter.sent().isEmpty() && letter.received().isEmpty()) {
      return;
    }
    out.start("correspDesc");
    action("sent", letter.sent());
    action("received", letter.received());
    out.end();
  }

  private void action(String type, List<Resolved> parts) throws SaxonApiException {
    if (parts.isEmpty()) {
      return;
    }
    out.start("correspAction").attribute("type", type);
    for (Resolved part : parts) {
      fact(part);
    }
    out.end();
  }

  /** A name or date of the text, without the marks inside it. */
  private void fact(Resolved fact) throws SaxonApiException {
    out.start(fact.annotation().kind().element());
    if (fact.annotation().kind() == Kind.DATE) {
      for (String name : List.of("when", "from", "to", "notBefore", "notAfter")) {
        String value = fact.annotation().attributes().get(name);
        if (value != null) {
          out.attribute(name, value);
        }
      }
    } else {
      out.attribute("ref", "#" + fact.target());
    }
    out.text(document.line(fact.annotation().span())).end();
  }
}
