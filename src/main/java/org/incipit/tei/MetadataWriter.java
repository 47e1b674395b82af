package org.incipit.tei;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.SaxonApiException;
import org.incipit.metadata.Dates;
import org.incipit.model.Metadata;
import org.incipit.model.Origin;

/**
 * Writes what users say of a document into the parts of the header where TEI has it. What does not
 * come from the text itself has in {@code @resp} who says it.
 */
final class MetadataWriter {
  private static final String STATEMENT = "resp.meta.";

  private final Metadata metadata;
  private final boolean english;
  private final TeiOutput out;

  /**
   * @param english whether the header's language is that of our own sentences
   */
  MetadataWriter(Metadata metadata, boolean english, TeiOutput out) {
    this.metadata = metadata;
    this.english = english;
    this.out = out;
  }

  private TeiOutput start(String element, Metadata.Value value) throws SaxonApiException {
    String resp = "#" + STATEMENT + value.origin().kind().word();
    return out.start(element).attribute("resp", resp);
  }

  private void element(String element, Metadata.Value value) throws SaxonApiException {
    start(element, value).text(value.text()).end();
  }

  /** With pointers to what the value names. */
  private void named(String element, Metadata.Value value) throws SaxonApiException {
    start(element, value);
    reference(value);
    out.text(value.text()).end();
  }

  private void reference(Metadata.Value value) throws SaxonApiException {
    if (!value.identifiers().isEmpty()) {
      out.attribute("ref", String.join(" ", value.identifiers()));
    }
  }

  private TeiOutput ourLanguage() throws SaxonApiException {
    return english ? out : out.attribute("xml:lang", "en");
  }

  // == Title statement ==

  boolean has(String name) {
    return !metadata.all(name).isEmpty();
  }

  void titles() throws SaxonApiException {
    List<Metadata.Value> titles = metadata.all("dc.title");
    for (int i = 0; i < titles.size(); i++) {
      start("title", titles.get(i));
      if (i > 0) {
        out.attribute("type", "alt");
      }
      out.text(titles.get(i).text()).end();
    }
  }

  void authors() throws SaxonApiException {
    for (Metadata.Value creator : metadata.all("dc.creator")) {
      named("author", creator);
    }
  }

  void contributors() throws SaxonApiException {
    for (Metadata.Value contributor : metadata.all("dc.contributor")) {
      start("respStmt", contributor).start("resp");
      ourLanguage().text("contributor").end().start("name");
      reference(contributor);
      out.text(contributor.text()).end().end();
    }
  }

  /** A statement for each that says something, for {@code @resp} to point at. */
  void responsibilities() throws SaxonApiException {
    List<Origin.Kind> kinds =
        metadata.values().values().stream()
            .flatMap(List::stream)
            .map(value -> value.origin().kind())
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    for (Origin.Kind kind : kinds) {
      out.start("respStmt").attribute("xml:id", STATEMENT + kind.word());
      ourLanguage();
      switch (kind) {
        case CONFIGURATION -> said("gave metadata for all texts", "person who configured Incipit");
        case SIDE_FILE -> said("gave metadata beside the text", "person who made the side file");
        case FRONT_MATTER ->
            said("gave metadata at the start of the source", "person who prepared the source");
        case COMMAND_LINE -> said("gave metadata when converting", "person who ran Incipit");
      }
      out.end();
    }
  }

  private void said(String what, String who) throws SaxonApiException {
    out.element("resp", what).element("name", who);
  }

  // == Publication ==

  /** True where there is something to say of a publication. */
  boolean isPublication() {
    return has("dc.publisher")
        || has("dc.date")
        || has("dc.identifier")
        || has("dc.rights")
        || has("rights.uri");
  }

  void publication() throws SaxonApiException {
    for (Metadata.Value publisher : metadata.all("dc.publisher")) {
      named("publisher", publisher);
    }
    if (!has("dc.publisher")) {
      // TEI wants somebody to be named first; where nobody is, that stays empty.
      out.start("authority").end();
    }
    for (Metadata.Value date : metadata.all("dc.date")) {
      start("date", date);
      when(date);
      out.text(date.text()).end();
    }
    for (Metadata.Value identifier : metadata.all("dc.identifier")) {
      start("idno", identifier);
      Optional<String> type = IdentifierType.of(identifier.text());
      if (type.isPresent()) {
        out.attribute("type", type.get());
      }
      out.text(identifier.text()).end();
    }
    availability();
  }

  private void when(Metadata.Value date) throws SaxonApiException {
    List<String> days = Dates.of(date.text()).orElse(List.of());
    if (days.size() == 1) {
      out.attribute("when", days.get(0));
    } else if (days.size() == 2) {
      out.attribute("from", days.get(0)).attribute("to", days.get(1));
    }
  }

  /** Words and addresses of licences belong together in the order given. */
  private void availability() throws SaxonApiException {
    List<Metadata.Value> words = metadata.all("dc.rights");
    List<Metadata.Value> addresses = metadata.all("rights.uri");
    if (words.isEmpty() && addresses.isEmpty()) {
      return;
    }
    out.start("availability");
    for (int i = 0; i < Math.max(words.size(), addresses.size()); i++) {
      Metadata.Value said = i < words.size() ? words.get(i) : addresses.get(i);
      start(addresses.isEmpty() ? "p" : "licence", said);
      if (i < addresses.size()) {
        out.attribute("target", addresses.get(i).text());
      }
      out.text(said.text()).end();
    }
    out.end();
  }

  // == Series, notes, source ==

  void series() throws SaxonApiException {
    for (Metadata.Value collection : metadata.all("collection")) {
      out.start("seriesStmt");
      start("title", collection).attribute("level", "s").text(collection.text()).end().end();
    }
  }

  void notes() throws SaxonApiException {
    if (!has("dc.relation") && !has("dc.format")) {
      return;
    }
    out.start("notesStmt");
    for (String type : List.of("relation", "format")) {
      for (Metadata.Value value : metadata.all("dc." + type)) {
        start("note", value).attribute("type", type).text(value.text()).end();
      }
    }
    out.end();
  }

  void sources() throws SaxonApiException {
    for (Metadata.Value source : metadata.all("dc.source")) {
      start("bibl", source).attribute("type", "source").text(source.text()).end();
    }
  }

  // == Profile ==

  void abstracts() throws SaxonApiException {
    for (Metadata.Value description : metadata.all("dc.description")) {
      start("abstract", description);
      String between = "";
      for (String paragraph : description.text().split("\n\n")) {
        // Some readers take the words of all paragraphs together.
        out.text(between).element("p", paragraph);
        between = "\n";
      }
      out.end();
    }
  }

  /** Languages of the metadata besides that of the document. */
  List<Metadata.Value> otherLanguages(String language) {
    List<Metadata.Value> others = new ArrayList<>();
    for (Metadata.Value value : metadata.all("dc.language")) {
      boolean known = others.stream().anyMatch(o -> o.text().equals(value.text()));
      if (!value.text().equals(language) && !known) {
        others.add(value);
      }
    }
    return others;
  }

  /** Who says what the document's language is; empty where it was guessed. */
  Optional<String> languageSaid() {
    return metadata.all("dc.language").stream()
        .findFirst()
        .map(value -> "#" + STATEMENT + value.origin().kind().word());
  }

  /** Place or time that the text is about, apart from those where and when it was spoken. */
  void coverage() throws SaxonApiException {
    if (!has("dc.coverage")) {
      return;
    }
    out.start("setting").attribute("n", "coverage");
    for (Metadata.Value value : metadata.all("dc.coverage")) {
      if (Dates.of(value.text()).isPresent()) {
        start("date", value);
        when(value);
        out.text(value.text()).end();
      } else {
        named("name", value);
      }
    }
    out.end();
  }

  void keywords() throws SaxonApiException {
    if (!has("dc.subject") && !has("dc.type")) {
      return;
    }
    out.start("keywords");
    for (Metadata.Value subject : metadata.all("dc.subject")) {
      start("term", subject).attribute("type", "subject");
      reference(subject);
      out.text(subject.text()).end();
    }
    for (Metadata.Value type : metadata.all("dc.type")) {
      start("term", type).attribute("type", "type").text(type.text()).end();
    }
    out.end();
  }
}
