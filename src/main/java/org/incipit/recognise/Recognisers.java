package org.incipit.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.TextExtents;

/** The recognisers of a run, sorted by id. Immutable, shared by threads. */
public final class Recognisers {
  /** In place of an id: decide by rules alone, without models. */
  public static final String RULES = "rules";

  /** Who else answers for what is in a TEI file, the source's editor and a reviewer, and rules. */
  private static final Set<String> RESERVED = Set.of("tr", Annotation.REVIEW, RULES);

  private final List<Recogniser> all;

  private Recognisers(List<Recogniser> all) {
    this.all = all;
  }

  /**
   * Those found on the class path.
   *
   * @throws ConfigurationException when two share an id or an id is malformed
   */
  public static Recognisers load() {
    List<Recogniser> found = new ArrayList<>();
    ServiceLoader.load(Recogniser.class).forEach(found::add);
    return of(found);
  }

  /**
   * The given ones.
   *
   * @throws ConfigurationException when two share an id or an id is malformed
   */
  public static Recognisers of(List<Recogniser> recognisers) {
    Set<String> ids = new HashSet<>();
    for (Recogniser recogniser : recognisers) {
      if (!recogniser.id().matches("[a-z][a-z0-9-]*")) {
        throw new ConfigurationException(
            "recogniser id \"" + recogniser.id() + "\" is not of the form [a-z][a-z0-9-]*");
      }
      if (RESERVED.contains(recogniser.id())) {
        throw new ConfigurationException(
            "the recogniser id \"" + recogniser.id() + "\" is reserved");
      }
      if (!ids.add(recogniser.id())) {
        throw new ConfigurationException("two recognisers have the id " + recogniser.id());
      }
    }
    return new Recognisers(
        recognisers.stream().sorted(Comparator.comparing(Recogniser::id)).toList());
  }

  /**
   * Only those with the given ids. {@link #RULES} among them makes all decide by rules alone; by
   * itself it leaves none out.
   *
   * @throws ConfigurationException when an id is unknown
   */
  public Recognisers only(Set<String> ids) {
    if (ids.contains(RULES)) {
      Recognisers ruled = new Recognisers(all.stream().map(Recogniser::byRules).toList());
      Set<String> others = new HashSet<>(ids);
      others.remove(RULES);
      return others.isEmpty() ? ruled : ruled.only(others);
    }
    for (String id : ids) {
      if (all.stream().noneMatch(recogniser -> recogniser.id().equals(id))) {
        throw new ConfigurationException(
            "there is no recogniser \"" + id + "\"; there are " + String.join(", ", ids()));
      }
    }
    return new Recognisers(all.stream().filter(r -> ids.contains(r.id())).toList());
  }

  /**
   * The same with models that a user trained.
   *
   * @throws IllegalArgumentException when one is no model
   */
  public Recognisers withModels(List<byte[]> models) {
    List<Recogniser> with = all;
    for (byte[] model : models) {
      with = with.stream().map(r -> r.withModel(model)).toList();
    }
    return new Recognisers(with);
  }

  /** The same with a user's authority files. */
  public Recognisers withAuthority(UserAuthority authority) {
    return new Recognisers(all.stream().map(r -> r.withAuthority(authority)).toList());
  }

  /** Ids in alphabetical order. */
  public List<String> ids() {
    return all.stream().map(Recogniser::id).toList();
  }

  /** The recognisers, by id. */
  public List<Recogniser> list() {
    return all;
  }

  /**
   * What all of them find.
   *
   * @throws IllegalStateException when one returns an annotation outside the text of every block
   */
  public List<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    TextExtents extents = TextExtents.of(document.passages());
    List<Annotation> found = new ArrayList<>();
    for (Recogniser recogniser : all) {
      recogniser
          .recognise(document, sink)
          .forEach(
              annotation -> {
                if (!annotation.recogniser().equals(recogniser.id())
                    || !extents.hold(annotation.span())) {
                  throw new IllegalStateException(
                      "recogniser " + recogniser.id() + " returned " + annotation);
                }
                found.add(annotation);
              });
    }
    return found;
  }
}
