package org.incipit.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.Severity;

/**
 * Turns what the user named into inputs: in the order of naming, folders sorted by name, a file
 * named twice only once, nothing from the output folder. Links and devices inside folders are not
 * followed; a link that was named itself is, since naming it was a choice. Of TEI, the copies that
 * {@code convert} keeps of edited files are left out in folders. Inputs are found as they are asked
 * for: of a tree, no more is held than the names in the folders that are open.
 */
public final class InputScanner implements Iterator<Input> {
  /** Extension of inputs that may be what {@code convert} wrote. */
  private static final String TEI = ".xml";

  private final Path workingFolder;
  private final Optional<PathMatcher> include;
  private final boolean includeWholePath;
  private final String extension;
  private final ReservedFolder reserved;
  private final Deque<String> arguments = new ArrayDeque<>();
  private final Deque<Input> inputs = new ArrayDeque<>();
  private final Optional<DigestSet> known;
  private final CurrentDocuments current = new CurrentDocuments();
  private Optional<Walk> walk = Optional.empty();

  /**
   * What counts as an input.
   *
   * @param include which files of folders do: a glob on the name, or on the path below the folder
   *     when it has a slash
   * @param extension with the dot: what files of folders have, in any case, when no glob is given
   * @param output the folder that is written to, absent when nothing is
   * @param subfolders those of it that outputs go to
   */
  public record Selection(
      Optional<String> include, String extension, Optional<Path> output, Set<String> subfolders) {
    public Selection {
      subfolders = Set.copyOf(subfolders);
    }
  }

  /**
   * The inputs that some arguments name, one after the other.
   *
   * @param arguments files, folders, glob patterns, {@code -} for standard input
   * @param workingFolder what relative arguments are relative to
   * @param selection which files count
   * @throws java.util.regex.PatternSyntaxException when the glob of the selection is none
   */
  public InputScanner(List<String> arguments, Path workingFolder, Selection selection) {
    this.workingFolder = workingFolder;
    this.arguments.addAll(arguments);
    this.known = isOneFolder(arguments) ? Optional.empty() : Optional.of(new DigestSet());
    this.extension = selection.extension();
    this.reserved = ReservedFolder.of(selection.output(), selection.subfolders(), workingFolder);
    Optional<String> include = selection.include();
    this.include = include.map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob));
    this.includeWholePath = include.filter(glob -> glob.contains("/")).isPresent();
  }

  /** The inputs that some arguments name, all at once. */
  public static List<Input> scan(List<String> arguments, Path workingFolder, Selection selection) {
    List<Input> inputs = new ArrayList<>();
    new InputScanner(arguments, workingFolder, selection).forEachRemaining(inputs::add);
    return List.copyOf(inputs);
  }

  /** In a walk through one tree no file is met twice, so none need be remembered. */
  private boolean isOneFolder(List<String> arguments) {
    try {
      return arguments.size() == 1 && Files.isDirectory(workingFolder.resolve(arguments.get(0)));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public boolean hasNext() {
    while (inputs.isEmpty()) {
      if (walk.isPresent()) {
        step(walk.get());
      } else if (!arguments.isEmpty()) {
        argument(arguments.pop());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return inputs.pop();
  }

  private void argument(String argument) {
    if (argument.equals(Input.STANDARD_INPUT)) {
      inputs.add(Input.standard());
      return;
    }
    Path path;
    try {
      path = workingFolder.resolve(argument);
    } catch (InvalidPathException e) {
      refuse(argument, Code.SRC_001, "not a path that this system can hold");
      return;
    }
    if (Files.isDirectory(path)) {
      folder(path, argument);
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      namedFile(path, argument);
    } else if (argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
      glob(argument);
    } else {
      refuse(argument, Code.SRC_001, "no such file or folder");
    }
  }

  private void refuse(String argument, Code code, String... reason) {
    int slash = argument.lastIndexOf('/');
    String name = argument.substring(slash + 1);
    inputs.add(
        Input.refused(name.isEmpty() ? argument : name, argument, Diagnostic.ofFile(code, reason)));
  }

  private void namedFile(Path path, String argument) {
    if (!Files.isRegularFile(path)) {
      refuse(argument, Code.SRC_005);
    } else if (reserved.holds(path)) {
      refuse(argument, Code.SRC_017);
    } else {
      add(path, path.getFileName(), argument, true);
    }
  }

  private void add(Path path, Path relative, String shown, boolean named) {
    if (known.isEmpty() || known.get().add(real(path).toString())) {
      String source = slashed(relative);
      inputs.add(
          new Input(source, rawName(relative), shown, Optional.of(path), named, Optional.empty()));
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static String slashed(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  /** A path's URI keeps its bytes, percent-encoded, where its string holds U+FFFD. */
  private static Optional<String> rawName(Path relative) {
    if (slashed(relative).indexOf('\uFFFD') < 0) {
      return Optional.empty();
    }
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    Path absolute = Path.of("/").resolve(relative);
    String encoded = absolute.toUri().getRawPath().substring(1);
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '%') {
        bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(encoded.charAt(i));
      }
    }
    return isUtf8(bytes.toByteArray())
        ? Optional.empty()
        : Optional.of(Base64.getEncoder().encodeToString(bytes.toByteArray()));
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The way through one tree that the user named. */
  private static final class Walk {
    private final Path root;
    private final String argument;
    private final Deque<Folder> open = new ArrayDeque<>();
    private boolean matched;

    Walk(Path root, String argument) {
      this.root = root;
      this.argument = argument;
    }
  }

  /** A folder that is being read: what is left of it, by name. */
  private record Folder(Path path, Optional<Path> relative, Deque<Path> names) {}

  private void folder(Path root, String argument) {
    if (reserved.excludes(root, root)) {
      refuse(argument, Code.SRC_017);
      return;
    }
    walk = Optional.of(new Walk(root, argument));
    list(root, Optional.empty(), walk.get());
  }

  /** Takes one name of the innermost open folder. */
  private void step(Walk walk) {
    if (walk.open.isEmpty()) {
      this.walk = Optional.empty();
      if (!walk.matched) {
        refuse(walk.argument, Code.SRC_018, include.isPresent() ? "--include" : "*" + extension);
      }
      return;
    }
    Folder folder = walk.open.peek();
    if (folder.names().isEmpty()) {
      walk.open.pop();
      return;
    }
    Path name = folder.names().pop();
    Path path = folder.path().resolve(name);
    Path relative = folder.relative().map(r -> r.resolve(name)).orElse(name);
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      list(path, Optional.of(relative), walk);
    } else if (Files.isDirectory(path)) {
      linkedFolder(path, relative, walk);
    } else {
      leaf(path, relative, walk);
    }
  }

  private void list(Path path, Optional<Path> relative, Walk walk) {
    if (reserved.excludes(path, walk.root)) {
      return;
    }
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      stream.forEach(child -> names.add(child.getFileName()));
    } catch (IOException | DirectoryIteratorException e) {
      IOException cause = e instanceof IOException io ? io : (IOException) e.getCause();
      String shown = shown(walk.argument, relative);
      String source = relative.map(InputScanner::slashed).orElse(shown);
      walk.matched = true;
      inputs.add(Input.refused(source, shown, Diagnostic.ofFile(Code.SRC_001, IoReason.of(cause))));
      return;
    }
    names.sort(Comparator.comparing(Path::toString));
    walk.open.push(new Folder(path, relative, new ArrayDeque<>(names)));
  }

  /** Whatever lies behind it, a person may have meant it to be read. */
  private void linkedFolder(Path path, Path relative, Walk walk) {
    if (!reserved.excludes(path, walk.root)) {
      String shown = shown(walk.argument, Optional.of(relative));
      inputs.add(Input.refused(slashed(relative) + "/", shown, skipped()));
    }
  }

  private static Diagnostic skipped() {
    return new Diagnostic(Code.SRC_005, Severity.WARNING, Diagnostic.WHOLE_FILE, List.of());
  }

  private void leaf(Path path, Path relative, Walk walk) {
    if (!isIncluded(relative) || extension.equals(TEI) && current.isCopy(path)) {
      return;
    }
    walk.matched = true;
    String shown = shown(walk.argument, Optional.of(relative));
    if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      add(path, relative, shown, false);
    } else {
      inputs.add(Input.refused(slashed(relative), shown, skipped()));
    }
  }

  private boolean isIncluded(Path relative) {
    if (include.isEmpty()) {
      return relative.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(extension);
    }
    return include.get().matches(includeWholePath ? relative : relative.getFileName());
  }

  private static String shown(String argument, Optional<Path> relative) {
    String base = argument.endsWith("/") ? argument.substring(0, argument.length() - 1) : argument;
    return relative.map(path -> base + "/" + slashed(path)).orElse(argument);
  }

  /** A pattern that the shell left alone; folders it matches are walked. */
  private void glob(String pattern) {
    List<String> matches;
    try {
      matches = GlobExpansion.of(pattern, workingFolder);
    } catch (java.util.regex.PatternSyntaxException | IOException e) {
      refuse(pattern, Code.SRC_001, "not a file, and not a pattern either");
      return;
    }
    if (matches.isEmpty()) {
      refuse(pattern, Code.SRC_001, "no file matches");
    }
    for (int i = matches.size() - 1; i >= 0; i--) {
      arguments.push(matches.get(i));
    }
  }
}
