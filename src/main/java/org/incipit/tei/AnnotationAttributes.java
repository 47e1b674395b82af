package org.incipit.tei;

import java.util.Map;
import java.util.TreeMap;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.resolve.Resolved;

/** What a kept annotation writes as attributes. */
final class AnnotationAttributes {
  private AnnotationAttributes() {}

  static Map<String, String> of(Resolved resolved) {
    Annotation annotation = resolved.annotation();
    Kind kind = annotation.kind();
    Map<String, String> attributes = new TreeMap<>(annotation.attributes());
    attributes.remove("alternative");
    String target = resolved.target();
    switch (kind) {
      case NOTE_REF -> attributes.put("type", "noteref");
      case LINK -> attributes.put("type", "url");
      case BIBL -> pointer(attributes, "corresp", target);
      case Q -> pointer(attributes, "next", target);
      case GLOSS -> pointer(attributes, "target", target);
      case PERSON, PLACE, ORGANISATION, EVENT -> pointer(attributes, "ref", target);
      default -> {}
    }
    if (annotation.reviewed()) {
      attributes.put("resp", "#resp." + Annotation.REVIEW);
      attributes.put("cert", "high");
      return attributes;
    }
    if (kind.editorial()) {
      attributes.put("resp", "#resp.tr");
      if (annotation.cert() != Certainty.HIGH) {
        attributes.put("cert", annotation.cert().tei());
      }
    } else if (!kind.evident()) {
      attributes.put("resp", "#resp." + annotation.recogniser());
      attributes.put("cert", annotation.cert().tei());
    }
    if (kind == Kind.NOTE_REF && target.isEmpty()) {
      attributes.put("cert", "low");
    }
    return attributes;
  }

  private static void pointer(Map<String, String> attributes, String name, String id) {
    if (!id.isEmpty()) {
      attributes.put(name, "#" + id);
    }
  }
}
