import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks bagit-java about each bag of a folder. One line a bag: {@code pass} or {@code fail}, and the
 * name.
 *
 * <p>Usage: {@code java -cp 'target/bagit/*' Bags.java FOLDER}
 */
public final class Bags {
  public static void main(String[] args) throws IOException {
    List<Path> bags = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(args[0]))) {
      found.forEach(bags::add);
    }
    bags.sort(null);
    for (Path path : bags) {
      try (BagVerifier verifier = new BagVerifier()) {
        Bag bag = new BagReader().read(path);
        verifier.isValid(bag, false);
        System.out.println("pass bagit-java " + path.getFileName());
      } catch (Exception e) {
        System.out.println("fail bagit-java " + path.getFileName());
        System.out.println("     " + e);
      }
    }
  }
}
