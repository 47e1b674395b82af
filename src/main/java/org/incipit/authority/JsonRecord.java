package org.incipit.authority;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Kind;

/**
 * One object of a JSON file: a feature of GeoJSON, with the names and links of Linked Places where
 * it has them, or a record of the GND or in the words of schema.org.
 */
final class JsonRecord {
  /** Words in a type, and the kind that they mean; the first that fits. */
  private static final List<Map.Entry<String, Kind>> TYPES =
      List.of(
          Map.entry("conference", Kind.EVENT),
          Map.entry("event", Kind.EVENT),
          Map.entry("corporatebody", Kind.ORGANISATION),
          Map.entry("organi", Kind.ORGANISATION),
          Map.entry("person", Kind.PERSON),
          Map.entry("place", Kind.PLACE),
          Map.entry("territor", Kind.PLACE),
          Map.entry("org", Kind.ORGANISATION));

  /** Types of the GND that are none of our kinds, whatever words they hold. */
  private static final List<String> NO_KIND =
      List.of("work", "subjectheading", "family", "collectivename");

  private static final List<String> PREFERRED =
      List.of("preferredName", "title", "name", "prefLabel", "label");

  private static final List<String> VARIANTS =
      List.of("variantName", "alternateName", "alternativeName", "altLabel");

  private static final List<String> SAME_LINKS = List.of("exactmatch", "closematch", "sameas", "");

  private final JsonNode node;
  private final JsonNode properties;
  private final boolean feature;

  JsonRecord(JsonNode node) {
    this.node = node;
    this.feature = node.path("type").asText().equals("Feature");
    this.properties = feature ? node.path("properties") : node;
  }

  /** The name that it is listed under; empty when it has none. */
  String name() {
    for (String field : PREFERRED) {
      List<String> values = values(field(properties, field));
      if (!values.isEmpty()) {
        return values.get(0);
      }
    }
    List<String> toponyms = toponyms();
    return toponyms.isEmpty() ? "" : toponyms.get(0);
  }

  /** True for a record with a name and no type at all. */
  boolean isUntyped() {
    return !feature && types().isEmpty() && !name().isEmpty();
  }

  /** The entry; none when it has no name or is of a type that is not tagged. */
  Optional<AuthorityFile.Entry> entry() {
    Optional<Kind> kind = feature ? Optional.of(Kind.PLACE) : kind();
    if (kind.isEmpty() || name().isEmpty()) {
      return Optional.empty();
    }
    EntryDraft draft = new EntryDraft(kind.get()).preferred(name());
    toponyms().forEach(draft::variant);
    VARIANTS.forEach(field -> values(field(properties, field)).forEach(draft::variant));
    parts(draft);
    identifiers(draft);
    geometry(node.path("geometry")).or(this::point).ifPresent(draft::geo);
    note(draft, "birth", "dateOfBirth", "birthDate");
    note(draft, "death", "dateOfDeath", "deathDate");
    values(field(properties, "biographicalOrHistoricalInformation"))
        .forEach(text -> draft.note("", text));
    for (JsonNode description : node.path("descriptions")) {
      draft.note("", description.path("value").asText());
    }
    return draft.entry();
  }

  private List<String> types() {
    List<String> types = values(field(node, "type"));
    return types.isEmpty() ? values(field(node, "@type")) : types;
  }

  private Optional<Kind> kind() {
    List<String> types =
        types().stream().map(type -> local(type).toLowerCase(Locale.ROOT)).toList();
    for (String none : NO_KIND) {
      if (types.contains(none)) {
        return Optional.empty();
      }
    }
    return TYPES.stream()
        .filter(word -> types.stream().anyMatch(type -> type.contains(word.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private List<String> toponyms() {
    List<String> toponyms = new ArrayList<>();
    for (JsonNode name : node.path("names")) {
      toponyms.addAll(values(name.path("toponym")));
    }
    return toponyms;
  }

  /** Forename and surname where they stand apart. */
  private void parts(EntryDraft draft) {
    JsonNode person = field(node, "preferredNameEntityForThePerson");
    JsonNode from = person.isArray() ? person.path(0) : person.isObject() ? person : node;
    String forename = first(from, "forename", "givenName");
    String surname = first(from, "surname", "familyName");
    if (!forename.isEmpty() && !surname.isEmpty()) {
      String prefix = first(from, "prefix", "additionalName");
      draft.variant(forename + " " + prefix + " " + surname);
    }
  }

  private void identifiers(EntryDraft draft) {
    for (JsonNode holder : List.of(node, properties)) {
      for (String field : List.of("@id", "id")) {
        String id = field(holder, field).asText();
        Identifier.of(id).ifPresent(draft::identifier);
        if (!id.isBlank() && id.indexOf('/') < 0 && id.indexOf(':') < 0) {
          draft.id(id);
        }
      }
    }
    Identifier.of("gnd", "", field(node, "gndIdentifier").asText()).ifPresent(draft::identifier);
    values(field(properties, "sameAs"))
        .forEach(address -> Identifier.of(address).ifPresent(draft::identifier));
    for (JsonNode link : node.path("links")) {
      if (SAME_LINKS.contains(local(link.path("type").asText()).toLowerCase(Locale.ROOT))) {
        Identifier.of(link.path("identifier").asText()).ifPresent(draft::identifier);
      }
    }
  }

  /** The point of a geometry, or the first in a collection. */
  private static Optional<String> geometry(JsonNode geometry) {
    JsonNode at = geometry.path("coordinates");
    if (geometry.path("type").asText().equals("Point") && at.size() >= 2) {
      return Coordinates.of(plain(at.path(1)), plain(at.path(0)));
    }
    for (JsonNode part : geometry.path("geometries")) {
      Optional<String> point = geometry(part);
      if (point.isPresent()) {
        return point;
      }
    }
    return Optional.empty();
  }

  /** The coordinates of a record: of schema.org, or as the GND writes them. */
  private Optional<String> point() {
    JsonNode geo = field(properties, "geo");
    if (geo.isObject()) {
      return Coordinates.of(plain(geo.path("latitude")), plain(geo.path("longitude")));
    }
    JsonNode geometries = field(node, "hasGeometry");
    List<String> texts =
        values(field(geometries.isArray() ? geometries.path(0) : geometries, "asWKT"));
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    String text = texts.get(0);
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    String[] numbers = open < 0 || close < 0 ? new String[0] : words(text, open + 1, close);
    return numbers.length == 2 ? Coordinates.of(numbers[1], numbers[0]) : Optional.empty();
  }

  private static String[] words(String text, int from, int to) {
    return EntryDraft.plain(text.substring(from, to)).split(" ");
  }

  private static String plain(JsonNode number) {
    return number.isNumber() ? number.decimalValue().toPlainString() : number.asText();
  }

  private void note(EntryDraft draft, String what, String... fields) {
    draft.note(what, first(properties, fields));
  }

  private static String first(JsonNode holder, String... fields) {
    for (String field : fields) {
      List<String> values = values(field(holder, field));
      if (!values.isEmpty()) {
        return values.get(0);
      }
    }
    return "";
  }

  /** A field by its name, with or without the prefix of its vocabulary: {@code gndo:sameAs}. */
  private static JsonNode field(JsonNode holder, String name) {
    JsonNode plain = holder.path(name);
    if (!plain.isMissingNode()) {
      return plain;
    }
    for (Map.Entry<String, JsonNode> field : holder.properties()) {
      if (field.getKey().indexOf(':') > 0 && local(field.getKey()).equals(name)) {
        return field.getValue();
      }
    }
    return plain;
  }

  /** The last part of a name with a prefix or an address before it. */
  private static String local(String name) {
    int end =
        Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
    return name.substring(end + 1);
  }

  /**
   * The texts in a value: itself, those of an array, the {@code id} or {@code value} of objects.
   */
  private static List<String> values(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(part -> texts.addAll(values(part)));
    } else if (value.isObject()) {
      for (String field : List.of("@value", "value", "@id", "id")) {
        if (value.path(field).isTextual()) {
          texts.add(value.path(field).asText());
          break;
        }
      }
    } else if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
      texts.add(value.asText());
    }
    return texts;
  }
}
