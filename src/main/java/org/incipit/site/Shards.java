package org.incipit.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Data divided into scripts of bounded size, each known by the first key in it. */
final class Shards {
  private static final String ASSETS = Pages.FOLDER + "/assets/";

  private final String name;
  private final Destination out;
  private final char open;
  private final char close;
  private final int room;
  private final List<String> firsts = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int bytes;

  /**
   * @param name of the data; the scripts are called so, with a number
   * @param brackets around all of a script
   * @param room bytes of one script
   */
  Shards(String name, Destination out, String brackets, int room) {
    this.name = name;
    this.out = out;
    this.open = brackets.charAt(0);
    this.close = brackets.charAt(1);
    this.room = room;
  }

  /** Adds an item; its key is not below those before. */
  void add(String key, String item) throws IOException {
    int size = size(item) + 1;
    if (bytes + size > room && bytes > 0) {
      flush();
    }
    if (bytes == 0) {
      firsts.add(key);
    } else {
      current.append(',');
    }
    current.append(item);
    bytes += size;
  }

  private static int size(String item) {
    int size = 0;
    for (int i = 0; i < item.length(); i++) {
      char c = item.charAt(i);
      size += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
    }
    return size;
  }

  private void flush() throws IOException {
    int number = firsts.size() - 1;
    byte[] script = Script.part(name, number, open + current.toString() + close);
    out.write(ASSETS + name + "-" + number + ".js", script);
    current.setLength(0);
    bytes = 0;
  }

  /** Writes what is left; gives the first key of each. */
  List<String> finish() throws IOException {
    if (bytes > 0) {
      flush();
    }
    return firsts;
  }
}
