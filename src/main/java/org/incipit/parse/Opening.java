package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * What opens a text that is no book: its title, in one chunk even where a blank line cuts it, a
 * date line and an invocation.
 *
 * @param chunks the chunks of the text, those of the title joined
 * @param roles the roles of the first of them, as many as were found
 */
record Opening(List<Chunk> chunks, List<Role> roles) {
  Opening {
    chunks = List.copyOf(chunks);
    roles = List.copyOf(roles);
  }

  static Opening of(Draft draft, List<Chunk> all, List<String> front, NoteSections notes) {
    int end = 0;
    while (end < all.size() && !notes.isHeading(all.get(end).first().number() - 1)) {
      end++;
    }
    List<Chunk> joined = new ArrayList<>(FieldLines.apart(draft, all.subList(0, end)));
    List<Role> roles = new ArrayList<>();
    for (String rule : front) {
      int index = roles.size();
      if (index >= joined.size()) {
        break;
      }
      switch (rule) {
        case "title" -> {
          int used = TitleRule.chunks(draft, joined, index);
          if (used > 0) {
            for (int k = 1; k < used; k++) {
              joined.set(index, joined.get(index).join(joined.remove(index + 1)));
            }
            roles.add(Role.HEAD);
          }
        }
        case "dateline" -> {
          if (DatelineRule.fits(draft, joined, index)) {
            roles.add(Role.DATELINE);
          }
        }
        case "invocation" -> {
          if (InvocationRule.fits(draft, joined, index)) {
            roles.add(Role.INVOCATION);
          }
        }
        default -> throw new IllegalArgumentException(rule);
      }
    }
    joined.addAll(all.subList(end, all.size()));
    return new Opening(joined, roles);
  }
}
