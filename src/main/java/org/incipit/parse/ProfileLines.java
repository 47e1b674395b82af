package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Certainty;

/**
 * The lines of a document that its profile names: headings and separators, which stand in chunks of
 * their own, and page furniture. What a profile says goes before any rule. One parse.
 */
final class ProfileLines {
  private static final int LONGEST = 300;

  private final Layout layout;
  private final Map<Integer, Profile.Heading> headings = new HashMap<>();
  private final BitSet separators = new BitSet();

  /** How deep the headings lie, by chunk. */
  private final Map<Integer, Integer> levels = new HashMap<>();

  /**
   * Finds them.
   *
   * @param furniture is told of running heads and feet
   */
  ProfileLines(Layout layout, Profile profile, PageFurniture furniture) {
    this.layout = layout;
    boolean silent =
        profile.headings().isEmpty()
            && profile.furniture().isEmpty()
            && profile.separators().isEmpty();
    for (int i = 0; i < layout.lines().size() && !silent; i++) {
      Line line = layout.lines().get(i);
      if (line.blank() || line.length() > LONGEST) {
        continue;
      }
      String text = layout.text(line);
      if (LinePattern.first(profile.furniture(), text).isPresent()) {
        boolean number = PageNumber.is(layout, line);
        furniture.decide(i, Optional.of(number ? "pageNum" : "header"));
      } else if (LinePattern.first(profile.separators(), text).isPresent()) {
        separators.set(i);
      } else {
        int index = i;
        profile.headings().stream()
            .filter(heading -> heading.pattern().fits(text))
            .findFirst()
            .ifPresent(heading -> headings.put(index, heading));
      }
    }
  }

  /** Gives each of them a chunk of its own. */
  List<Chunk> cut(Draft draft, List<Chunk> chunks) {
    if (headings.isEmpty() && separators.isEmpty()) {
      return chunks;
    }
    ChunkCuts cuts = new ChunkCuts(draft, chunks);
    for (int i = 0; i < layout.lines().size(); i++) {
      if (headings.containsKey(i) || separators.get(i)) {
        cuts.open(layout.lines().get(i).textStart());
        cuts.close(layout.lines().get(i).textEnd());
      }
    }
    return cuts.chunks();
  }

  void label(Labels labels) {
    for (int i = 0; i < labels.size() && !(headings.isEmpty() && separators.isEmpty()); i++) {
      int line = labels.chunk(i).first().number() - 1;
      Profile.Heading heading = headings.get(line);
      if (heading != null && labels.chunk(i).size() == 1) {
        String why = "a line of the profile: " + heading.pattern();
        labels.set(i, Label.of(Role.HEAD, Certainty.HIGH, why).typed(heading.type()));
        levels.put(i, heading.level());
      } else if (separators.get(line)) {
        labels.set(i, Label.of(Role.SEPARATOR, Certainty.HIGH, "a separator of the profile"));
      }
    }
  }

  /** Puts the headings as deep as the profile says, the depths of others being settled. */
  List<Label> levels(List<Label> settled) {
    if (levels.isEmpty()) {
      return settled;
    }
    List<Label> ranked = new ArrayList<>(settled);
    levels.forEach(
        (i, level) -> {
          if (ranked.get(i).role() == Role.HEAD) {
            ranked.set(i, ranked.get(i).ranked(level * Ranks.STEP));
          }
        });
    return ranked;
  }
}
