package org.incipit.tei;

import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.SaxonApiException;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Kind;
import org.incipit.resolve.Displaced;
import org.incipit.resolve.Entity;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolved;
import org.incipit.text.CodePoints;

/** Writes {@code standOff}: the entities of the document, and notes on doubtful annotations. */
final class StandOffWriter {
  private record ListOf(Kind kind, String list, String item, String name) {}

  private static final List<ListOf> LISTS =
      List.of(
          new ListOf(Kind.PERSON, "listPerson", "person", "persName"),
          new ListOf(Kind.PLACE, "listPlace", "place", "placeName"),
          new ListOf(Kind.ORGANISATION, "listOrg", "org", "orgName"),
          new ListOf(Kind.EVENT, "listEvent", "event", "eventName"));

  private final Resolution resolution;
  private final TeiOutput out;
  private final CodePoints codePoints;

  StandOffWriter(Resolution resolution, TeiOutput out, CodePoints codePoints) {
    this.resolution = resolution;
    this.out = out;
    this.codePoints = codePoints;
  }

  /**
   * Writes nothing when there is nothing to say.
   *
   * @param kept all kept annotations in document order
   */
  void write(List<Resolved> kept) throws SaxonApiException {
    List<Resolved> open =
        kept.stream().filter(r -> r.annotation().attributes().containsKey("alternative")).toList();
    if (resolution.entities().isEmpty() && open.isEmpty() && resolution.displaced().isEmpty()) {
      return;
    }
    out.start("standOff");
    for (ListOf list : LISTS) {
      entities(list, resolution.entities().stream().filter(e -> e.kind() == list.kind()).toList());
    }
    if (!open.isEmpty() || !resolution.displaced().isEmpty()) {
      annotations(open);
    }
    out.end();
  }

  private void entities(ListOf list, List<Entity> entities) throws SaxonApiException {
    if (entities.isEmpty()) {
      return;
    }
    out.start(list.list());
    for (Entity entity : entities) {
      entity(list, entity);
    }
    out.end();
  }

  private void entity(ListOf list, Entity entity) throws SaxonApiException {
    out.start(list.item()).attribute("xml:id", entity.id());
    String type = entity.entry().map(AuthorityEntry::type).orElse("");
    if (list.kind() == Kind.PLACE && !type.isEmpty() && !type.equals(list.item())) {
      out.attribute("type", type);
    }
    out.start(list.name()).attribute("type", "main").text(entity.name()).end();
    for (String variant : entity.variants()) {
      out.start(list.name()).attribute("type", "variant").text(variant).end();
    }
    if (entity.entry().isPresent()) {
      authority(list, entity.entry().get());
    }
    out.end();
  }

  private void authority(ListOf list, AuthorityEntry entry) throws SaxonApiException {
    if (list.kind() == Kind.PLACE && !entry.geo().isEmpty()) {
      out.start("location").element("geo", entry.geo()).end();
    }
    for (Map.Entry<String, String> id : entry.identifiers().entrySet()) {
      out.start("idno").attribute("type", id.getKey()).text(id.getValue()).end();
    }
    for (String note : entry.notes()) {
      out.element("note", note);
    }
  }

  private void annotations(List<Resolved> open) throws SaxonApiException {
    out.start("listAnnotation");
    for (Resolved date : open) {
      out.start("annotation")
          .attribute("xml:id", "an." + date.id())
          .attribute("motivation", "assessing")
          .attribute("target", "#" + date.id())
          .element("note", "also " + date.annotation().attributes().get("alternative"))
          .end();
    }
    int number = 0;
    for (Displaced displaced : resolution.displaced()) {
      out.start("annotation")
          .attribute("xml:id", "an.x" + ++number)
          .attribute("motivation", "identifying")
          .attribute("target", codePoints.pointer(displaced.candidate().span()))
          .attribute("cert", displaced.candidate().cert().tei())
          .element("note", why(displaced))
          .end();
    }
    out.end();
  }

  private static String why(Displaced displaced) {
    String element = displaced.candidate().kind().element();
    String other = displaced.by().kind().element();
    boolean alone =
        displaced.by() == displaced.candidate()
            || displaced.by().span().equals(displaced.candidate().span())
                && displaced.by().equals(displaced.candidate());
    return alone
        ? element + ", set aside: it cannot stand by itself"
        : element + ", set aside in favour of " + other;
  }
}
