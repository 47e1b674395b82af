package org.incipit.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.authority.MatchKey;
import org.incipit.model.Kind;

/**
 * The entities of a run over many documents. Joins are made by authority id and by a person's
 * decisions alone; what merely has the same name is proposed. Not for several threads.
 */
public final class Register {
  private final List<Decided> before;
  private final List<Listed> listed = new ArrayList<>();

  /**
   * @param before the rows of the table as a person left it
   */
  public Register(List<Decided> before) {
    this.before = List.copyOf(before);
  }

  /** Adds the entities of a document; the order of documents makes no difference. */
  public void add(List<Listed> document) {
    listed.addAll(document);
  }

  /** Decisions about documents or entities that were not added, in order. */
  public List<Decided> kept() {
    Set<String> here = new HashSet<>();
    listed.forEach(entity -> here.add(key(entity.document(), entity.id())));
    return before.stream()
        .filter(row -> !row.yours().isEmpty() && !here.contains(key(row.document(), row.id())))
        .toList();
  }

  /** One row an entity of a document: by kind, then by joined entity, document and id. */
  public List<EntityRow> rows() {
    List<Listed> all = listed.stream().sorted(Listed.BY_PLACE).toList();
    Map<String, Decided> decided = new HashMap<>();
    Set<String> words = new HashSet<>();
    for (Decided row : before) {
      decided.merge(key(row.document(), row.id()), row, (a, b) -> b.yours().isEmpty() ? a : b);
      words.add(row.yours());
    }
    words.remove("");
    List<String> labels = new ArrayList<>(all.size());
    List<String> yours = new ArrayList<>(all.size());
    for (Listed entity : all) {
      Decided row = decided.get(key(entity.document(), entity.id()));
      yours.add(row == null ? "" : row.yours());
      labels.add(row == null ? "" : label(row, words));
    }
    Joining joining = new Joining(all, labels);
    Map<Integer, String> ids = ids(all, joining);
    Proposals proposals = new Proposals(all, joining, ids);
    List<EntityRow> rows = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      String entity = ids.get(joining.root(i));
      rows.add(new EntityRow(entity, all.get(i), proposals.of(i), yours.get(i)));
    }
    rows.sort(
        Comparator.comparing((EntityRow row) -> row.listed().kind())
            .thenComparing(EntityRow::entity)
            .thenComparing(EntityRow::listed, Listed.BY_PLACE));
    return rows;
  }

  /** A row without a word of its own follows one that names the entity it was shown with. */
  private static String label(Decided row, Set<String> words) {
    boolean named = row.yours().isEmpty() && words.contains(row.entity());
    return named ? row.entity() : row.yours();
  }

  private static String key(String document, String id) {
    return document + "#" + id;
  }

  /** The person's word, or the id in the first document, with a number where others have it. */
  private static Map<Integer, String> ids(List<Listed> all, Joining joining) {
    Map<Integer, String> ids = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String label = joining.label(i);
      if (joining.root(i) == i && named(label) && used.add(label)) {
        ids.put(i, label);
      }
    }
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (joining.root(i) == i && !ids.containsKey(i)) {
        String base = named(joining.label(i)) ? joining.label(i) : all.get(i).id();
        String id = base;
        while (!used.add(id)) {
          id = base + "-" + (times.merge(base, 1, Integer::sum) + 1);
        }
        ids.put(i, id);
      }
    }
    return ids;
  }

  private static boolean named(String label) {
    return !label.isEmpty() && !label.equals(Decided.APART);
  }

  /** Who has the same name as somebody else, and is not joined with them. */
  private static final class Proposals {
    private final List<Listed> all;
    private final Joining joining;
    private final Map<Integer, String> ids;
    private final Map<String, Integer> first = new HashMap<>();

    private Proposals(List<Listed> all, Joining joining, Map<Integer, String> ids) {
      this.all = all;
      this.joining = joining;
      this.ids = ids;
      for (int i = 0; i < all.size(); i++) {
        if (!apart(i)) {
          for (String name : names(all.get(i))) {
            first.putIfAbsent(name, joining.root(i));
          }
        }
      }
    }

    /** The first other entity that could be the same, and that no person has kept apart. */
    private String of(int index) {
      if (apart(index)) {
        return "";
      }
      int root = joining.root(index);
      for (String name : names(all.get(index))) {
        int other = first.get(name);
        boolean decided = !joining.label(other).isEmpty() && !joining.label(root).isEmpty();
        if (other != root && !decided) {
          return ids.get(other);
        }
      }
      return "";
    }

    private boolean apart(int index) {
      return joining.label(index).equals(Decided.APART);
    }

    /** What is compared: all names, but of a person the full one, without titles, alone. */
    private static List<String> names(Listed entity) {
      boolean person = entity.kind() == Kind.PERSON;
      return (person ? List.of(entity.name()) : entity.names())
          .stream()
              .map(MatchKey::of)
              .filter(name -> !name.isEmpty() && (!person || name.indexOf(' ') > 0))
              .map(name -> entity.kind() + " " + name)
              .distinct()
              .toList();
    }
  }
}
