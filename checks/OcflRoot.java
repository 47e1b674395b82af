import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ValidationResults;
import io.ocfl.core.OcflRepositoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Asks the validator of ocfl-java about each object of a storage root, which it finds by itself:
 * no error and no warning. One line an object: {@code pass} or {@code fail}, and its identifier.
 *
 * <p>Usage: {@code java -cp 'target/ocfl/*' OcflRoot.java ROOT WORK_FOLDER OBJECTS}
 */
public final class OcflRoot {
  public static void main(String[] args) throws IOException {
    Path work = Files.createDirectories(Path.of(args[1]));
    OcflRepository root =
        new OcflRepositoryBuilder()
            .storage(storage -> storage.fileSystem(Path.of(args[0])))
            .workDir(work)
            .build();
    int[] count = {0};
    try (Stream<String> ids = root.listObjectIds()) {
      ids.sorted()
          .forEach(
              id -> {
                count[0]++;
                ValidationResults results = root.validateObject(id, true);
                boolean good = !results.hasErrors() && !results.hasWarnings();
                System.out.println((good ? "pass" : "fail") + " ocfl-java " + id);
                results.getErrors().forEach(issue -> System.out.println("     " + issue));
                results.getWarnings().forEach(issue -> System.out.println("     " + issue));
              });
    }
    root.close();
    boolean all = count[0] == Integer.parseInt(args[2]);
    System.out.println((all ? "pass" : "fail") + " ocfl-java finds " + count[0] + " objects");
  }
}
