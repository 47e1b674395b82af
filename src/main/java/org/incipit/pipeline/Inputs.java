package org.incipit.pipeline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.incipit.diagnostic.Code;

/**
 * The inputs of a run with their output names. The tree is read twice: once to count and to learn
 * the folders, on which names depend, and once to convert what is found. What appears in between is
 * converted too. Not thread-safe.
 */
public final class Inputs implements Iterator<Batch.Task> {
  /** Refusals behind which there may be what an earlier run found. */
  private static final Set<Code> HIDING = EnumSet.of(Code.SRC_001, Code.SRC_018);

  private final InputScanner scanner;
  private final OutputNames names;
  private final long count;
  private final boolean walked;
  private boolean complete = true;

  private Inputs(InputScanner scanner, OutputNames names, long count, boolean walked) {
    this.scanner = scanner;
    this.names = names;
    this.count = count;
    this.walked = walked;
  }

  /**
   * The inputs that some arguments name.
   *
   * @param names gives every input a name of its own; fresh
   * @throws java.util.regex.PatternSyntaxException when the glob of the selection is none
   */
  public static Inputs of(
      List<String> arguments,
      Path workingFolder,
      InputScanner.Selection selection,
      Supplier<OutputNames> names) {
    OutputNames given = names.get();
    long count = 0;
    InputScanner first = new InputScanner(arguments, workingFolder, selection);
    while (first.hasNext()) {
      given.note(first.next().source());
      count++;
    }
    InputScanner second = new InputScanner(arguments, workingFolder, selection);
    boolean walked = arguments.stream().anyMatch(name -> isFolder(workingFolder, name));
    return new Inputs(second, given, count, walked);
  }

  private static boolean isFolder(Path workingFolder, String argument) {
    try {
      return Files.isDirectory(workingFolder.resolve(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** How many there were when the run began. */
  public long count() {
    return count;
  }

  /**
   * True when a folder was walked to its end, held something, and nothing in it refused to be read:
   * what an earlier run found there and this one did not is gone then. A folder that holds nothing
   * is more often a disk that is not there than one that was emptied.
   */
  public boolean knowsWhatIsGone() {
    return walked && complete && !scanner.hasNext();
  }

  @Override
  public boolean hasNext() {
    return scanner.hasNext();
  }

  @Override
  public Batch.Task next() {
    Input input = scanner.next();
    complete &= input.refusal().filter(why -> HIDING.contains(why.code())).isEmpty();
    String source = input.source();
    if (source.endsWith("/")) { // a linked folder, which must take its name from no document
      return new Batch.Task(input, source);
    }
    names.note(source);
    return new Batch.Task(input, names.next(source));
  }
}
