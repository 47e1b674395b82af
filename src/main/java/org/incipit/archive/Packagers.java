package org.incipit.archive;

import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.incipit.diagnostic.ConfigurationException;

/** The packagers there are, ours and those of plug-ins, by id. */
public final class Packagers {
  private final Map<String, Packager> byId;

  private Packagers(Map<String, Packager> byId) {
    this.byId = byId;
  }

  /**
   * Asks for all of them.
   *
   * @throws ConfigurationException when two have one id
   */
  public static Packagers load() {
    Map<String, Packager> byId = new TreeMap<>();
    for (Packager packager : ServiceLoader.load(Packager.class)) {
      if (byId.put(packager.target().id(), packager) != null) {
        throw new ConfigurationException("two packagers are called " + packager.target().id());
      }
    }
    return new Packagers(byId);
  }

  /** All of them, in alphabetical order of their ids. */
  public Collection<Packager> all() {
    return byId.values();
  }

  /**
   * The one of an id.
   *
   * @throws ConfigurationException when there is none
   */
  public Packager get(String id) {
    Packager packager = byId.get(id);
    if (packager == null) {
      throw new ConfigurationException(
          "no package form \"" + id + "\"; there are " + String.join(", ", byId.keySet()));
    }
    return packager;
  }
}
