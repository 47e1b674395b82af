import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Designation;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;
import org.incipit.text.Span;

/**
 * Lets another program tag: an example to start from. The program reads a passage a line and answers each with a line
 * of START,END,KIND in code points. The command is the system property {@code tagger.command}, its words separated by
 * spaces; {@code tagger.id} is the id that the TEI names it by. One process a document, so that threads share nothing.
 */
public final class ExternalTagger implements Recogniser {
  private static final Map<String, Kind> KINDS =
      Map.of("person", Kind.PERSON, "place", Kind.PLACE, "organisation", Kind.ORGANISATION);

  private final String id = System.getProperty("tagger.id", "words");
  private final List<String> command = List.of(System.getProperty("tagger.command").split(" "));

  @Override
  public String id() {
    return id;
  }

  @Override
  public String description() {
    return "tagged names with an external program";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    List<Annotation> found = new ArrayList<>();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (BufferedWriter to =
              new BufferedWriter(
                  new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
          BufferedReader from =
              new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (Passage passage : document.passages()) {
          to.write(inOneLine(passage.text()));
          to.write('\n');
          to.flush();
          String answer = from.readLine();
          if (answer == null) {
            throw new IOException("the tagger ended early");
          }
          read(document, passage, answer, found);
        }
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream();
  }

  /** What ends a line for some program becomes a space, one for one, so that offsets stay. */
  private static String inOneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if ("\n\r\f\u000B\u001C\u001D\u001E\u0085\u2028\u2029".indexOf(line.charAt(i)) >= 0) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  private void read(AnnotatedText document, Passage passage, String answer, List<Annotation> to) {
    String text = passage.text();
    for (String mark : answer.isBlank() ? new String[0] : answer.strip().split(" ")) {
      String[] parts = mark.split(",");
      int start = text.offsetByCodePoints(0, Integer.parseInt(parts[0]));
      int end = text.offsetByCodePoints(0, Integer.parseInt(parts[1]));
      Span span = passage.toSource(start, end);
      Designation name = Designation.of(document.source().line(span));
      to.add(Annotation.mention(KINDS.get(parts[2]), span, id, Certainty.MEDIUM, name));
    }
  }
}
