package org.incipit.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What is never an input: the output folder below an input folder, and always the subfolders that
 * outputs are written to. So {@code convert . -o out} does not read what it wrote, and {@code
 * convert letter.txt -o .} works.
 */
final class ReservedFolder {
  private final Optional<Path> output;
  private final Set<String> subfolders;

  private ReservedFolder(Optional<Path> output, Set<String> subfolders) {
    this.output = output;
    this.subfolders = subfolders;
  }

  static ReservedFolder of(Optional<Path> output, Set<String> subfolders, Path workingFolder) {
    return new ReservedFolder(output.map(path -> real(workingFolder.resolve(path))), subfolders);
  }

  /** True for a path inside a subfolder that outputs are written to. */
  boolean holds(Path path) {
    Path real = real(path);
    return output.isPresent()
        && subfolders.stream().anyMatch(name -> real.startsWith(output.get().resolve(name)));
  }

  /** True for a folder that a walk through {@code root} must leave out. */
  boolean excludes(Path folder, Path root) {
    return holds(folder)
        || output.isPresent()
            && real(folder).equals(output.get())
            && !real(root).equals(output.get());
  }

  /** The real path of the part that exists, with the rest as it is. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path p = absolute; p != null; p = p.getParent()) {
      try {
        return p.toRealPath().resolve(p.relativize(absolute));
      } catch (IOException e) {
        continue; // not there yet; its parent may be
      }
    }
    return absolute;
  }
}
