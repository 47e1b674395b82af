import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.roda_project.commons_ip2.model.IPFileInterface;
import org.roda_project.commons_ip2.model.IPRepresentation;
import org.roda_project.commons_ip2.model.SIP;
import org.roda_project.commons_ip2.model.impl.eark.EARKSIP;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;

/**
 * Asks commons-ip, which RODA takes packages in with, about each E-ARK SIP of a folder: whether it
 * meets CSIP and SIP 2.2.0, and whether a repository that reads it gets the texts of this document.
 * One line a package and question: {@code pass} or {@code fail}, and the name.
 *
 * <p>Usage: {@code java -cp 'TOOLS/eark/*' EarkPackages.java FOLDER WORK}
 */
public final class EarkPackages {
  private static final String VERSION = "2.2.0";

  /** What packages leave out although they should have it: metadata of the representation alone. */
  private static final Set<String> LEFT_OUT = Set.of("CSIPSTR13");

  private EarkPackages() {}

  public static void main(String[] args) throws IOException {
    List<Path> packages = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(args[0]))) {
      found.forEach(packages::add);
    }
    packages.sort(null);
    for (Path sip : packages) {
      say("commons-ip validates", sip, () -> broken(sip));
      say("commons-ip reads", sip, () -> unread(sip, Path.of(args[1])));
    }
  }

  /** The requirements that are not met, MUST and SHOULD, each with what is said about it. */
  private static List<String> broken(Path sip) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    boolean valid =
        new EARKSIPValidator(new ValidationReportOutputJson(sip, said), VERSION).validate(VERSION);
    List<String> broken = new ArrayList<>();
    for (JsonNode requirement : new ObjectMapper().readTree(said.toByteArray()).get("validation")) {
      JsonNode testing = requirement.get("testing");
      String id = requirement.get("id").asText();
      if (testing.get("outcome").asText().equals("FAILED") && !LEFT_OUT.contains(id)) {
        broken.add(id + " " + testing.get("issues") + testing.get("warnings"));
      }
    }
    if (!valid && broken.isEmpty()) {
      broken.add("not valid");
    }
    return broken;
  }

  /** What a repository would not get of the one representation. */
  private static List<String> unread(Path sip, Path work) throws Exception {
    SIP read = new EARKSIP().parse(sip, Files.createTempDirectory(work, "sip"));
    Set<String> kinds = new TreeSet<>();
    for (IPRepresentation representation : read.getRepresentations()) {
      for (IPFileInterface file : representation.getData()) {
        kinds.add(file.getRelativeFolders().get(0));
      }
    }
    List<String> missing = new ArrayList<>(List.of("source", "tei"));
    missing.removeAll(kinds);
    if (!read.getValidationReport().isValid()) {
      missing.add(read.getValidationReport().toString());
    }
    if (read.getDescriptiveMetadata().size() != 1 || read.getPreservationMetadata().size() != 1) {
      missing.add("descriptive or preservation metadata");
    }
    return missing;
  }

  private interface Question {
    List<String> faults() throws Exception;
  }

  private static void say(String judge, Path sip, Question question) {
    List<String> faults;
    try {
      faults = question.faults();
    } catch (Exception e) {
      faults = List.of(e.toString());
    }
    System.out.println((faults.isEmpty() ? "pass " : "fail ") + judge + " " + sip.getFileName());
    faults.forEach(fault -> System.out.println("     " + fault));
  }
}
