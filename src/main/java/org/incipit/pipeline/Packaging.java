package org.incipit.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/**
 * Packs the documents of an output folder for a repository. All documents are looked at before the
 * first package is written.
 */
public final class Packaging {
  /**
   * How to pack.
   *
   * @param packager the form
   * @param sources the folder that was converted, for forms that hold the source
   * @param when the moment that stands for that of every conversion; absent for that of the file
   * @param zip whether packages become ZIP files
   * @param partial whether the rest is packed when some documents cannot be
   */
  public record Options(
      Packager packager,
      Optional<Path> sources,
      Optional<Instant> when,
      Optional<String> contact,
      boolean zip,
      boolean partial) {}

  /**
   * A document that cannot be packed.
   *
   * @param source its name
   * @param finding why
   */
  public record Refusal(String source, Diagnostic finding) {}

  /**
   * What became of a run.
   *
   * @param packed how many documents are in packages now
   * @param refused how many are not
   * @param written false when a refusal kept all from being written
   */
  public record Summary(int packed, int refused, boolean written) {}

  /** Work on many things by some threads, with results in the order of the things. */
  @FunctionalInterface
  public interface Workers {
    /** Calls work for each of the things and gives the results to the sink, in order. */
    <T, R> void run(Stream<T> things, java.util.function.Function<T, R> work, Sink<R> sink)
        throws IOException, InterruptedException;
  }

  /** Takes results. */
  @FunctionalInterface
  public interface Sink<R> {
    void accept(R result) throws IOException;
  }

  private record Result(String source, Optional<Packed> packed, List<Diagnostic> findings) {}

  /** What the first look at a document found. */
  private record Check(String source, Optional<String> place, List<Diagnostic> findings) {}

  private final OutputFolder from;
  private final OutputFolder to;
  private final Options options;
  private final Consumer<Refusal> refusals;
  private final Workers workers;

  /**
   * A run.
   *
   * @param from what {@code convert} wrote, locked
   * @param to where packages go, locked
   * @param refusals is told of documents that cannot be packed, in the order of their names
   */
  public Packaging(
      OutputFolder from,
      OutputFolder to,
      Options options,
      Consumer<Refusal> refusals,
      Workers workers) {
    this.from = from;
    this.to = to;
    this.options =
        options.zip()
            ? new Options(
                options.packager().zipped(),
                options.sources(),
                options.when(),
                options.contact(),
                true,
                options.partial())
            : options;
    this.refusals = refusals;
    this.workers = workers;
  }

  /**
   * Packs.
   *
   * @throws ConfigurationException when there is no report, or nothing to pack
   */
  public Summary run() throws IOException, InterruptedException {
    ReportIndex report = new ReportIndex(from);
    List<ReportIndex.Place> all = report.places();
    Processor processor = SecureProcessor.create();
    Crosswalk crosswalk = new Crosswalk(processor, options.contact());
    ItemReader reader =
        new ItemReader(
            from, options.sources(), options.when(), new XmlParser(processor), crosswalk);
    List<ReportIndex.Place> good = new ArrayList<>();
    int[] next = {0};
    Set<String> places = new HashSet<>();
    workers.run(
        all.stream(),
        place -> check(reader.read(report.read(place))),
        check -> {
          ReportIndex.Place document = all.get(next[0]++);
          List<Diagnostic> findings = new ArrayList<>(check.findings());
          if (check.place().filter(place -> !places.add(place)).isPresent()) {
            findings.add(
                Diagnostic.ofFile(
                    Code.PKG_004,
                    options.packager().target().id(),
                    "another document's package has its name, " + check.place().get()));
          }
          if (findings.isEmpty()) {
            good.add(document);
          }
          findings.forEach(finding -> refusals.accept(new Refusal(check.source(), finding)));
        });
    Set<String> outdated = Outdated.sources(from, report.rejected());
    outdated.forEach(
        source -> refusals.accept(new Refusal(source, Diagnostic.ofFile(Code.PKG_005))));
    int refused = all.size() - good.size() + outdated.size();
    if (good.isEmpty() || refused > 0 && !options.partial()) {
      return new Summary(0, refused, false);
    }
    int packed = write(good, report, reader, crosswalk);
    return new Summary(packed, all.size() + outdated.size() - packed, true);
  }

  private int write(
      List<ReportIndex.Place> documents, ReportIndex report, ItemReader reader, Crosswalk crosswalk)
      throws IOException, InterruptedException {
    int[] packed = {0};
    try (PackageFolder folder = new PackageFolder(to, options.packager(), options.zip())) {
      List<String> complaints = options.packager().complaints(folder);
      if (!complaints.isEmpty()) {
        throw new ConfigurationException(String.join("; ", complaints));
      }
      folder.beside(options.packager().beside());
      workers.run(
          documents.stream(),
          place -> pack(reader.read(report.read(place)), crosswalk, folder),
          result -> {
            result.findings().forEach(f -> refusals.accept(new Refusal(result.source(), f)));
            if (result.packed().isPresent()) {
              folder.write(result.packed().get());
              packed[0]++;
            }
          });
      folder.finish();
    }
    return packed[0];
  }

  /** What keeps a document from being packed. */
  private Check check(ItemReader.Reading reading) {
    List<Diagnostic> findings = new ArrayList<>(reading.findings());
    reading
        .item()
        .ifPresent(
            item -> {
              for (Field field :
                  item.description().missing(options.packager().target().required())) {
                findings.add(
                    Diagnostic.ofFile(
                        Code.PKG_001, options.packager().target().id(), field.word()));
              }
              for (String complaint : options.packager().complaints(item)) {
                findings.add(
                    Diagnostic.ofFile(Code.PKG_004, options.packager().target().id(), complaint));
              }
            });
    return new Check(
        reading.source(),
        reading.item().map(item -> item.flatName().toLowerCase(Locale.ROOT)),
        findings);
  }

  private Result pack(ItemReader.Reading reading, Crosswalk crosswalk, PackageFolder folder) {
    if (reading.item().isEmpty()) {
      return new Result(reading.source(), Optional.empty(), reading.findings());
    }
    Item item = reading.item().get();
    try {
      return new Result(
          reading.source(),
          Optional.of(options.packager().pack(item, crosswalk, folder)),
          List.of());
    } catch (IOException e) {
      return new Result(
          reading.source(),
          Optional.empty(),
          List.of(Diagnostic.ofFile(Code.PKG_003, IoReason.of(e))));
    }
  }
}
