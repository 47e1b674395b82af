package org.incipit.harvest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sets that documents are in: one for each folder they are below, for each genre, and for each
 * collection that a header names. None is below another, so that a spec is a plain word. Not
 * thread-safe.
 */
public final class Sets {
  private final Map<String, String> names = new HashMap<>();

  /** A set that an earlier run had. */
  public void known(String spec, String name) {
    names.putIfAbsent(spec, name);
  }

  /** The specs of the sets that a document is in, sorted. */
  public List<String> of(String name, HarvestSheet.Document document) {
    TreeSet<String> specs = new TreeSet<>();
    String folder = Collections.folderOf(name);
    for (String f = folder; !f.isEmpty(); f = Collections.folderOf(f)) {
      specs.add(set(LocalId.ofFolder(f), f));
    }
    document.genres().forEach(g -> specs.add(set("genre." + LocalId.ofWords(g), g)));
    document.collections().forEach(c -> specs.add(set("collection." + LocalId.ofWords(c), c)));
    return new ArrayList<>(specs);
  }

  private String set(String spec, String name) {
    names.put(spec, name);
    return spec;
  }

  /** The names of the sets that any of these is in, by spec. */
  public Map<String, String> of(Collection<Entry> entries) {
    Map<String, String> used = new TreeMap<>();
    for (Entry entry : entries) {
      entry.sets().forEach(spec -> used.put(spec, names.getOrDefault(spec, spec)));
    }
    return used;
  }
}
