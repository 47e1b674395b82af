package org.incipit.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

  private final OutputFolder folder;
  private final Site.Options options;
  private final Consumer<Diagnostic> problems;
  private final Set<String> written = new HashSet<>();

  /**
   * The site of a folder that is locked for this run.
   *
   * @param problems is told of TEI that cannot be read
   */
  public SiteFolder(OutputFolder folder, Site.Options options, Consumer<Diagnostic> problems) {
    this.folder = folder;
    this.options = options;
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
      for (int i = 0; i < names.size(); i++) {
        Optional<byte[]> known = records.find(names.get(i), digests.get(i));
        Optional<SiteDocument> document = known.flatMap(Records::read);
        if (document.isEmpty()) {
          document = read(names.get(i), parser);
        }
        if (document.isPresent()) {
          byte[] bytes = known.isPresent() ? known.get() : Records.write(document.get());
          records.add(names.get(i), digests.get(i), bytes);
          site.add(document.get());
        }
      }
      records.finish();
    }
  }

  private Optional<SiteDocument> read(String name, XmlParser parser) throws IOException {
    Optional<Path> file = folder.standing(tei(name));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<Diagnostic> found = new ArrayList<>();
    Optional<XdmNode> tree = parser.parse(Files.readAllBytes(file.get()), tei(name), found::add);
    Optional<SiteDocument> document = tree.flatMap(node -> TeiReader.read(node, name));
    if (document.isEmpty()) {
      String why = found.isEmpty() ? "it holds no TEI" : found.get(0).message();
      problems.accept(Diagnostic.ofFile(Code.RUN_010, tei(name), why));
    }
    return document;
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
    for (String file : folder.below(Pipeline.TEI)) {
      if (file.endsWith(".xml")) {
        String name = file.substring(0, file.length() - ".xml".length());
        if (folder.standing(HTML + "/" + name + ".html").isPresent()) {
          names.add(name);
        }
      }
    }
    names.sort(null);
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
