package org.incipit.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.NearMiss;
import org.incipit.metadata.SideFile;

/**
 * Notes which entries of a side file spoke of an input, since one that names none is most often a
 * name mistyped. One run; not thread-safe.
 */
public final class MetadataUse {
  private static final int SHOWN = 3;

  /** Among more names the near one is not looked for. */
  private static final int COMPARED = 2_000;

  private final SideFile side;
  private final Set<SideFile.Entry> used = new HashSet<>();
  private final List<String> unnamed = new ArrayList<>();

  /** Of a side file nothing of which was used yet. */
  public MetadataUse(SideFile side) {
    this.side = side;
  }

  /** Notes an input. */
  public void add(String source) {
    Optional<SideFile.Entry> entry = side.entry(source);
    entry.ifPresent(used::add);
    if (entry.isEmpty() && unnamed.size() < COMPARED) {
      unnamed.add(source);
    }
  }

  /** The entries that named no input, once all inputs are known. */
  public Optional<Diagnostic> finding() {
    List<SideFile.Entry> idle =
        side.entries().stream().filter(entry -> !used.contains(entry)).toList();
    if (idle.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = idle.stream().limit(SHOWN).map(this::shown).toList();
    return Optional.of(
        Diagnostic.ofFile(
            Code.RUN_014,
            side.name(),
            Integer.toString(idle.size()),
            String.join(", ", shown) + (idle.size() > SHOWN ? " …" : "")));
  }

  private String shown(SideFile.Entry entry) {
    String hint = NearMiss.hint(entry.path(), unnamed);
    String asked = hint.equals(";") ? "" : hint;
    return "\"" + entry.path() + "\" (line " + entry.line() + asked + ")";
  }
}
