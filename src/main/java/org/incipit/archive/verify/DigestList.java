package org.incipit.archive.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.incipit.archive.Content;
import org.incipit.archive.Manifest;
import org.incipit.diagnostic.Code;

/** A file with a line for each of some files: digest, space, path. */
final class DigestList {
  private final Package whole;
  private final String file;
  private final boolean longer;
  private final Map<String, String> digests = new LinkedHashMap<>();

  /**
   * Reads a list; each line that is none is a finding.
   *
   * @param longer whether it holds SHA-512, else SHA-256
   * @param path from what the list writes to the path in the package
   */
  DigestList(Package whole, String file, boolean longer, UnaryOperator<String> path) {
    this.whole = whole;
    this.file = file;
    this.longer = longer;
    whole.text(file).ifPresent(text -> read(text, path));
  }

  private void read(String text, UnaryOperator<String> path) {
    int number = 0;
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      number++;
      if (end < 0 || !line(text.substring(from, end), path)) {
        whole.fault(file + " has no digest and path in line " + number);
      }
      from = end < 0 ? text.length() : end + 1;
    }
  }

  private boolean line(String text, UnaryOperator<String> spelling) {
    return Manifest.line(text, longer ? 128 : 64)
        .filter(line -> digests.put(spelling.apply(line.path()), line.digest()) == null)
        .isPresent();
  }

  /** Re-computes the digests; files that the list should name and does not are findings too. */
  void check(Collection<String> wanted, Map<String, Content> known) {
    Function<Content, String> digest = longer ? Content::sha512 : Content::sha256;
    digests.forEach(
        (path, expected) -> {
          Content content = known.get(path);
          if (content == null) {
            whole
                .content(path)
                .ifPresent(
                    read -> {
                      known.put(path, read);
                      compare(path, expected, digest.apply(read));
                    });
          } else {
            compare(path, expected, digest.apply(content));
          }
        });
    for (String path : new TreeSet<>(wanted)) {
      if (!digests.containsKey(path)) {
        whole.add(Code.PKG_022, path, file);
      }
    }
  }

  private void compare(String path, String expected, String found) {
    if (!found.equals(expected)) {
      whole.add(Code.PKG_023, path, "its digest in " + file);
    }
  }
}
