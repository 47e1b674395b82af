import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import org.incipit.authority.EnglishWords;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.export.Export;
import org.incipit.export.ExportOptions;
import org.incipit.export.Exporter;
import org.incipit.export.Exporters;
import org.incipit.language.LanguageData;
import org.incipit.language.LanguageGuess;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.BlockTree;
import org.incipit.model.Metadata;
import org.incipit.parse.BlockParser;
import org.incipit.parse.Profile;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.Recognisers;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolver;
import org.incipit.review.Decisions;
import org.incipit.tei.Provenance;
import org.incipit.tei.TeiDocument;
import org.incipit.tei.TeiWriter;
import org.incipit.text.SourceText;
import org.incipit.validate.TeiValidator;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlSerialiser;

/**
 * Where a document's time goes: milliseconds of CPU of each stage on one warm thread, as a Markdown
 * table. The median over rounds counts, each round the mean of the files. Run by stages.sh.
 */
final class Stages {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final DiagnosticSink NOWHERE = finding -> {};
  private static final long LIMIT = 1L << 30;

  private final SourceDecoder decoder = SourceDecoder.detecting(LIMIT);
  private final BlockParser parser =
      new BlockParser(Profile.builtIn("auto"), EnglishWords.bundled());
  private final Recognisers recognisers = Recognisers.load();
  private final Resolver resolver = new Resolver();
  private final Processor processor = SecureProcessor.create();
  private final TeiWriter writer = new TeiWriter(processor);
  private final TeiValidator validator = TeiValidator.bundled();
  private final XmlSerialiser serialiser = new XmlSerialiser(processor);
  private final List<Exporter> exporters =
      Exporters.load(processor).select(List.of("html", "xhtml", "epub", "md", "txt"));
  private final Provenance provenance =
      new Provenance("", "incipit.rng", "auto", "", Optional.empty(), Map.of());
  private final Path written = Files.createTempFile("incipit", ".out");

  private Map<String, Double> spent = new LinkedHashMap<>();
  private long since;

  private Stages() throws IOException {}

  public static void main(String[] arguments) throws IOException {
    double seconds = Double.parseDouble(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (String argument : List.of(arguments).subList(2, arguments.length)) {
      files.put(Path.of(argument), Files.readAllBytes(Path.of(argument)));
    }
    Stages stages = new Stages();
    for (long end = System.nanoTime() + (long) (seconds * 1e9); System.nanoTime() < end; ) {
      stages.round(files);
    }
    List<Map<String, Double>> measured = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      measured.add(stages.round(files));
    }
    Files.delete(stages.written);
    System.out.println("| stage | ms |\n|---|---|");
    for (String stage : measured.get(0).keySet()) {
      double[] times = measured.stream().mapToDouble(r -> r.get(stage)).sorted().toArray();
      System.out.printf("| %s | %.2f |%n", stage, times[times.length / 2] / files.size());
    }
  }

  private Map<String, Double> round(Map<Path, byte[]> files) throws IOException {
    spent = new LinkedHashMap<>();
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      document(file.getKey().getFileName().toString(), file.getValue());
    }
    spent.put("all", spent.values().stream().mapToDouble(Double::doubleValue).sum());
    return spent;
  }

  private void document(String name, byte[] bytes) throws IOException {
    since = THREADS.getCurrentThreadCpuTime();
    SourceText text = decoder.decode(bytes, name, NOWHERE).orElseThrow();
    lap("decode");
    String language = LanguageGuess.of(text.content());
    lap("language");
    BlockTree tree = parser.parse(text, LanguageData.of(language), Decisions.NONE, NOWHERE);
    AnnotatedText document = AnnotatedText.of(text, tree, language, Metadata.NONE);
    lap("parse");
    List<Annotation> found = new ArrayList<>();
    for (Recogniser recogniser : recognisers.list()) {
      recogniser.recognise(document, NOWHERE).forEach(found::add);
      lap("recognise: " + recogniser.id());
    }
    Resolution resolution = resolver.resolve(document, found);
    lap("resolve");
    TeiDocument tei = writer.write("x", document, resolution, provenance);
    lap("tei");
    validator.validate(tei);
    lap("validate");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(serialiser.serialise(tei.node()));
    lap("serialise");
    for (Exporter exporter : exporters) {
      for (Export export : exporter.export(tei, ExportOptions.STANDARD, NOWHERE)) {
        all.writeBytes(export.bytes());
      }
      lap(exporter.id());
    }
    Files.write(written, all.toByteArray());
    lap("write");
  }

  private void lap(String stage) {
    long now = THREADS.getCurrentThreadCpuTime();
    spent.merge(stage, (now - since) / 1e6, Double::sum);
    since = THREADS.getCurrentThreadCpuTime();
  }
}
