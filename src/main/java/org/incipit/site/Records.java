package org.incipit.site;

import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a site needs of a document, as bytes that a later run can read. */
public final class Records {
  /** Changes whenever what is read from TEI, or how it is written, does. */
  public static final String VERSION = "1";

  private Records() {}

  /** The bytes of a document. */
  public static byte[] write(SiteDocument d) {
    Packed.Writer out = new Packed.Writer();
    out.text(d.name()).text(d.title()).texts(d.people()).text(d.date()).text(d.place());
    out.text(d.genre()).text(d.language()).number(d.entities().size());
    d.entities().forEach(entity -> write(entity, out));
    out.number(d.mentions().size());
    d.mentions().forEach(mention -> write(mention, out));
    out.number(d.passages().size());
    d.passages().forEach(p -> out.text(p.anchor()).text(p.text()));
    return out.bytes();
  }

  static void write(SiteDocument.Named n, Packed.Writer out) {
    out.text(n.key()).text(n.kind()).text(n.name()).texts(n.variants()).number(n.ids().size());
    n.ids().forEach((scheme, id) -> out.text(scheme).text(id));
    out.text(n.geo());
  }

  static void write(SiteDocument.Mention m, Packed.Writer out) {
    out.number(m.entity()).text(m.anchor()).text(m.value()).number(m.uncertain() ? 1 : 0);
    out.text(m.before()).text(m.text()).text(m.after());
  }

  /** The document of such bytes; empty when they are damaged. */
  public static Optional<SiteDocument> read(byte[] bytes) {
    try {
      Packed.Reader in = new Packed.Reader(bytes);
      return Optional.of(
          new SiteDocument(
              in.text(),
              in.text(),
              in.texts(),
              in.text(),
              in.text(),
              in.text(),
              in.text(),
              list(in, Records::named),
              list(in, Records::mention),
              list(in, i -> new SiteDocument.Passage(i.text(), i.text()))));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static <T> List<T> list(
      Packed.Reader in, java.util.function.Function<Packed.Reader, T> one) {
    int size = in.number();
    List<T> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(one.apply(in));
    }
    return all;
  }

  static SiteDocument.Named named(Packed.Reader in) {
    String key = in.text();
    String kind = in.text();
    String name = in.text();
    List<String> variants = in.texts();
    Map<String, String> ids = new TreeMap<>();
    for (int n = in.number(); n > 0; n--) {
      String scheme = in.text();
      ids.put(scheme, in.text());
    }
    return new SiteDocument.Named(key, kind, name, variants, ids, in.text());
  }

  static SiteDocument.Mention mention(Packed.Reader in) {
    return new SiteDocument.Mention(
        in.number(), in.text(), in.text(), in.number() == 1, in.text(), in.text(), in.text());
  }
}
