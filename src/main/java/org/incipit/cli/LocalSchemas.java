package org.incipit.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incipit.validate.SchemaLocator;
import org.xml.sax.InputSource;

/**
 * Opens schemas that files name by {@code <?xml-model?>}: relative addresses of {@code .rng} and
 * {@code .sch} files inside the working folder or a folder that the user named. A file from a
 * stranger can so point at nothing else on the machine, and at nothing on the network.
 */
final class LocalSchemas implements SchemaLocator {
  private static final int LARGEST = 32 << 20;

  private final Path workingFolder;
  private final List<Path> roots = new ArrayList<>();

  LocalSchemas(Path workingFolder, List<String> named) {
    this.workingFolder = workingFolder;
    addRoot(workingFolder);
    for (String argument : named) {
      try {
        Path path = workingFolder.resolve(argument);
        Path absolute = path.toAbsolutePath();
        addRoot(
            Files.isDirectory(path)
                ? path
                : Optional.ofNullable(absolute.getParent()).orElse(absolute));
      } catch (InvalidPathException e) {
        // A glob, on systems that cannot hold one as a path; its files lie below other folders.
      }
    }
  }

  private void addRoot(Path folder) {
    try {
      roots.add(folder.toRealPath());
    } catch (IOException e) {
      // What cannot be read gives no schema.
    }
  }

  @Override
  public Optional<String> find(String file, String href) {
    boolean schema = href.endsWith(".rng") || href.endsWith(".sch");
    if (!schema || href.contains(":") || href.startsWith("/")) {
      return Optional.empty();
    }
    try {
      Path folder = workingFolder.resolve(file).toAbsolutePath().getParent();
      Path found = folder.resolve(href).toRealPath();
      return roots.stream().anyMatch(found::startsWith)
              && Files.isRegularFile(found)
              && Files.size(found) <= LARGEST
          ? Optional.of(found.toString())
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public InputSource open(String schema) throws IOException {
    InputSource source =
        new InputSource(new ByteArrayInputStream(Files.readAllBytes(Path.of(schema))));
    source.setSystemId(schema);
    return source;
  }
}
