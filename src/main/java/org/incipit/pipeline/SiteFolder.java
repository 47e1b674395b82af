package org.incipit.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.site.Records;
import org.incipit.site.Site;
import org.incipit.site.SiteDocument;
import org.incipit.site.TeiReader;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/**
 * The site of an output folder: made of every document that has both TEI and a reading page there.
 * Only what changed is read and written, and files of the site that it no longer has are removed.
 */
public final class SiteFolder {
  private static final String HTML = "html";
  private static final String OURS = HTML + "/incipit";
  private static final String STAMP = OutputFolder.STATE + "/site.stamp";
  private static final String SITEMAP = "sitemap.xml";
  private static final int STAMP_LENGTH = 64;

  /** TEI of more bytes is read alone: several at once could take all memory. */
  private static final long LARGE = 1 << 20;

  /**
   * A document on its way into the site.
   *
   * @param known what an earlier run read from its TEI
   */
  private record Wanted(String name, String sha256, Optional<byte[]> known) {}

  /**
   * What is in its TEI.
   *
   * @param problem why it could not be read
   * @param large true where it was not read yet
   */
  private record Read(
      Wanted wanted,
      Optional<SiteDocument> document,
      Optional<Diagnostic> problem,
      boolean large) {}

  private final OutputFolder folder;
  private final Site.Options options;
  private final int threads;
  private final Consumer<Diagnostic> problems;
  private final Set<String> written = new HashSet<>();

  /**
   * The site of a folder that is locked for this run.
   *
   * @param threads how many read TEI; the site is the same for any number
   * @param problems is told of TEI that cannot be read
   */
  public SiteFolder(
      OutputFolder folder, Site.Options options, int threads, Consumer<Diagnostic> problems) {
    this.folder = folder;
    this.options = options;
    this.threads = threads;
    this.problems = problems;
  }

  /**
   * Makes it.
   *
   * @param anew even where nothing has changed
   * @return how many documents it has
   */
  public int make(boolean anew) throws IOException {
    List<String> names = names();
    List<String> digests = new ArrayList<>();
    for (String name : names) {
      digests.add(folder.digest(tei(name)).orElse(""));
    }
    String stamp =
        new Fingerprint()
            .add(Build.current())
            .add(options.title())
            .add(options.base())
            .add(names)
            .add(digests)
            .digest();
    if (anew || !isCurrent(stamp)) {
      folder.remove(STAMP); // until all is in its place, nothing is known of what is there
      try (ScratchFiles scratch = new ScratchFiles(folder)) {
        Site site = new Site(this::write, scratch, options);
        addAll(names, digests, site);
        site.finish();
      }
      sweep();
      write(STAMP, stamp.getBytes(StandardCharsets.US_ASCII), "");
    }
    return names.size();
  }

  private static String tei(String name) {
    return Pipeline.TEI + "/" + name + ".xml";
  }

  private void addAll(List<String> names, List<String> digests, Site site) throws IOException {
    XmlParser parser = new XmlParser(SecureProcessor.create());
    try (SiteRecords records = SiteRecords.open(folder, Records.VERSION + " " + Build.current())) {
      Iterator<Wanted> wanted =
          IntStream.range(0, names.size())
              .mapToObj(i -> wanted(names.get(i), digests.get(i), records))
              .iterator();
      InOrder.run(
          wanted, threads, one -> read(one, parser), read -> add(read, parser, records, site));
      records.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static Wanted wanted(String name, String sha256, SiteRecords records) {
    try {
      return new Wanted(name, sha256, records.find(name, sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Read ahead, XmlParser parser, SiteRecords records, Site site)
      throws IOException {
    Read read = ahead.large() ? readFile(ahead.wanted(), parser, Long.MAX_VALUE) : ahead;
    read.problem().ifPresent(problems);
    if (read.document().isPresent()) {
      SiteDocument document = read.document().get();
      Wanted wanted = read.wanted();
      byte[] bytes = wanted.known().orElseGet(() -> Records.write(document));
      records.add(wanted.name(), wanted.sha256(), bytes);
      site.add(document);
    }
  }

  private Read read(Wanted wanted, XmlParser parser) {
    Optional<SiteDocument> known = wanted.known().flatMap(Records::read);
    try {
      return known.isPresent()
          ? new Read(wanted, known, Optional.empty(), false)
          : readFile(new Wanted(wanted.name(), wanted.sha256(), Optional.empty()), parser, LARGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Read readFile(Wanted wanted, XmlParser parser, long most) throws IOException {
    String name = wanted.name();
    Optional<Path> file = folder.standing(tei(name));
    if (file.isEmpty() || Files.size(file.get()) > most) {
      return new Read(wanted, Optional.empty(), Optional.empty(), file.isPresent());
    }
    List<Diagnostic> found = new ArrayList<>();
    Optional<XdmNode> tree = parser.parse(Files.readAllBytes(file.get()), tei(name), found::add);
    Optional<SiteDocument> document = tree.flatMap(node -> TeiReader.read(node, name));
    String why = found.isEmpty() ? "it holds no TEI" : found.get(0).message();
    return new Read(
        wanted,
        document,
        document.isPresent()
            ? Optional.empty()
            : Optional.of(Diagnostic.ofFile(Code.RUN_010, tei(name), why)),
        false);
  }

  private boolean isCurrent(String stamp) throws IOException {
    Optional<byte[]> there = folder.read(STAMP, STAMP_LENGTH);
    return there.isPresent()
        && stamp.equals(new String(there.get(), StandardCharsets.US_ASCII))
        && folder.standing(HTML + "/index.html").isPresent()
        && folder.standing(OURS + "/search.html").isPresent();
  }

  private void write(String name, byte[] bytes) throws IOException {
    write(name, bytes, HTML + "/");
    written.add(name);
  }

  private void write(String name, byte[] bytes, String below) throws IOException {
    folder.write(List.of(new OutputFolder.Entry(below + name, bytes)));
  }

  /** Documents that have both TEI and a page, in the order of their names. */
  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : CurrentDocuments.names(folder)) {
      if (folder.standing(HTML + "/" + name + ".html").isPresent()) {
        names.add(name);
      }
    }
    return names;
  }

  /** Removes what an earlier run wrote and this one did not. */
  private void sweep() throws IOException {
    for (String file : folder.below(OURS)) {
      if (!written.contains("incipit/" + file)) {
        folder.remove(OURS + "/" + file);
      }
    }
    if (!written.contains(SITEMAP)) {
      folder.remove(HTML + "/" + SITEMAP);
    }
  }
}
