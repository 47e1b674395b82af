package org.incipit.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.export.Stylesheets;
import org.incipit.harvest.Collections;
import org.incipit.harvest.Entry;
import org.incipit.harvest.HarvestSheet;
import org.incipit.harvest.Ledger;
import org.incipit.harvest.LocalId;
import org.incipit.harvest.OaiLists;
import org.incipit.harvest.Sets;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/**
 * What harvesters fetch from an output folder: {@code oai} and {@code dts} beside the site. Only
 * documents that changed are read and written; what is no longer there stays as deleted.
 */
public final class HarvestFolder {
  /** Where the ledger stands. */
  public static final String LEDGER = OutputFolder.STATE + "/harvest.tsv";

  private static final long MOST = 1L << 30;

  /**
   * What a person chose.
   *
   * @param base address under which the output folder will be published, with a slash at its end
   * @param name of the repository and of the collection of all documents
   * @param mail of who keeps it
   * @param refs the smallest units that have files of their own
   */
  public record Options(String base, String name, String mail, String refs) {}

  /**
   * What a run did.
   *
   * @param documents there are
   * @param changed since the last run, with those that are new
   * @param deleted ever
   */
  public record Summary(int documents, int changed, int deleted) {}

  private final OutputFolder folder;
  private final Options options;
  private final String now;
  private final Consumer<Diagnostic> problems;

  /** Names of the files of one document, and then those of all lists. */
  private final Set<String> written = new HashSet<>();

  private final Sets sets = new Sets();
  private int changed;

  /**
   * The harvest of a folder that is locked for this run.
   *
   * @param now the moment that changes get
   * @param problems is told of TEI that cannot be read
   */
  public HarvestFolder(
      OutputFolder folder, Options options, String now, Consumer<Diagnostic> problems) {
    this.folder = folder;
    this.options = options;
    this.now = now;
    this.problems = problems;
  }

  /** Makes it. */
  public Summary make() throws IOException {
    Ledger before = folder.read(LEDGER, MOST).flatMap(Ledger::read).orElseGet(Ledger::empty);
    before.setNames().forEach(sets::known);
    Map<String, Entry> entries = new TreeMap<>(before.entries());
    Set<String> standing = new TreeSet<>();
    Work work = new Work(before.settings().equals(settings()));
    for (String name : CurrentDocuments.names(folder)) {
      Optional<Entry> known = Optional.ofNullable(before.entries().get(LocalId.of(name)));
      Optional<Entry> entry = work.document(name, known);
      if (entry.isPresent()) {
        entries.put(entry.get().id(), entry.get());
        standing.add(entry.get().id());
      }
    }
    for (Entry entry : before.entries().values()) {
      if (!standing.contains(entry.id()) && !entry.deleted()) {
        Entry gone = entry.vanished(now);
        entries.put(gone.id(), gone);
        work.delete(gone);
      }
    }
    Ledger ledger = new Ledger(settings(), options.base(), entries, sets.of(entries.values()));
    if (changed > 0 || !before.equals(ledger) || folder.standing("oai/Identify.xml").isEmpty()) {
      // Until all is in its place, the next run makes everything anew; dates are never lost.
      write(LEDGER, new Ledger("", options.base(), entries, ledger.setNames()).bytes());
      written.clear();
      lists(ledger);
      sweep(ledger);
      write(LEDGER, ledger.bytes());
    }
    int deleted = (int) entries.values().stream().filter(Entry::deleted).count();
    return new Summary(entries.size() - deleted, changed, deleted);
  }

  private String settings() {
    return new Fingerprint()
        .add(Build.current())
        .add(options.base())
        .add(options.name())
        .add(options.mail())
        .add(options.refs())
        .digest();
  }

  private void lists(Ledger ledger) throws IOException {
    new OaiLists(ledger, this::read, this::write).write(options.name(), options.mail(), now);
    Collections collections =
        new Collections(options.base(), options.name(), this::read, this::write);
    ledger.entries().values().stream()
        .filter(entry -> !entry.deleted())
        .sorted(java.util.Comparator.comparing(Entry::name))
        .forEach(collections::add);
    collections.write();
  }

  private Optional<byte[]> read(String name) throws IOException {
    return folder.read(name, MOST);
  }

  private void write(String name, byte[] bytes) throws IOException {
    folder.write(List.of(new OutputFolder.Entry(name, bytes)));
    written.add(name);
  }

  /** Removes lists and collections that an earlier run wrote and this one did not. */
  private void sweep(Ledger ledger) throws IOException {
    for (String part : List.of("ListIdentifiers", "ListRecords")) {
      removeOthers(OaiLists.FOLDER + "/" + part);
    }
    for (String file : folder.below(Collections.FOLDER + "/collection")) {
      String id = file.substring(0, Math.max(file.indexOf('/'), file.lastIndexOf(".json")));
      id = id.indexOf('/') < 0 ? id : id.substring(0, id.indexOf('/'));
      Entry entry = ledger.entries().get(id);
      String name = Collections.FOLDER + "/collection/" + file;
      if (!written.contains(name) && (entry == null || entry.deleted())) {
        folder.remove(name);
      }
    }
  }

  private void removeOthers(String place) throws IOException {
    for (String file : folder.below(place)) {
      if (!written.contains(place + "/" + file)) {
        folder.remove(place + "/" + file);
      }
    }
  }

  /** What is done for single documents. */
  private final class Work {
    private final boolean sameSettings;
    private final Processor processor = SecureProcessor.create();
    private final XmlParser parser = new XmlParser(processor);
    private HarvestSheet sheet;

    Work(boolean sameSettings) {
      this.sameSettings = sameSettings;
    }

    /**
     * Brings the files of a document up to date. One whose TEI cannot be read now stays as it was,
     * since it has not vanished; empty when there was none.
     */
    Optional<Entry> document(String name, Optional<Entry> known) throws IOException {
      String file = Pipeline.TEI + "/" + name + ".xml";
      String digest = folder.digest(file).orElse("");
      if (sameSettings && known.isPresent() && isCurrent(known.get(), digest)) {
        return known;
      }
      byte[] bytes = Files.readAllBytes(folder.standing(file).orElseThrow());
      List<Diagnostic> found = new ArrayList<>();
      Optional<XdmNode> tree = parser.parse(bytes, file, found::add).filter(Stylesheets::isTei);
      if (tree.isEmpty()) {
        String why = found.isEmpty() ? "it holds no TEI" : found.get(0).message();
        problems.accept(Diagnostic.ofFile(Code.RUN_013, file, why));
        return known.filter(entry -> !entry.deleted());
      }
      try {
        return Optional.of(make(name, digest, bytes, tree.get(), known));
      } catch (SaxonApiException e) {
        problems.accept(Diagnostic.ofFile(Code.RUN_013, file, String.valueOf(e.getMessage())));
        return known.filter(entry -> !entry.deleted());
      }
    }

    private boolean isCurrent(Entry known, String digest) throws IOException {
      return !known.deleted()
          && known.tei().equals(digest)
          && folder.standing(OaiLists.recordFile("oai_dc", known.id())).isPresent()
          && folder.standing(OaiLists.recordFile("tei", known.id())).isPresent()
          && folder.standing(Collections.documentFile(known.id())).isPresent();
    }

    private Entry make(
        String name, String digest, byte[] bytes, XdmNode tree, Optional<Entry> known)
        throws IOException, SaxonApiException {
      if (sheet == null) {
        sheet = new HarvestSheet(processor);
      }
      written.clear();
      HarvestSheet.Document document = sheet.document(tree);
      List<String> specs = sets.of(name, document);
      String content =
          new Fingerprint().add(document.dublinCore()).add(document.tei()).add(specs).digest();
      boolean same =
          known.isPresent() && !known.get().deleted() && known.get().content().equals(content);
      changed += same ? 0 : 1;
      String stamp = same ? known.get().stamp() : now;
      String id = LocalId.of(name);
      Entry entry = new Entry(id, name, digest, content, stamp, false, document.title(), specs);
      record(entry, document.dublinCore(), document.tei());
      parts(entry, bytes, tree);
      return entry;
    }

    private void record(Entry entry, String dublinCore, String tei) throws IOException {
      Ledger base = new Ledger("", options.base(), Map.of(), Map.of());
      OaiLists lists = new OaiLists(base, HarvestFolder.this::read, HarvestFolder.this::write);
      lists.record(entry, "oai_dc", dublinCore);
      lists.record(entry, "tei", tei);
    }

    private void parts(Entry entry, byte[] tei, XdmNode tree)
        throws IOException, SaxonApiException {
      String service = options.base() + Collections.FOLDER + "/";
      String folderName = Collections.folderOf(entry.name());
      String title =
          folderName.isEmpty()
              ? options.name()
              : folderName.substring(folderName.lastIndexOf('/') + 1);
      HarvestSheet.Place place =
          new HarvestSheet.Place(
              service, entry.id(), Collections.parentOf(entry.name()), title, options.refs());
      write(Collections.FOLDER + "/document/" + entry.id() + ".xml", tei);
      for (HarvestSheet.Part part : sheet.parts(tree, place)) {
        write(Collections.FOLDER + "/" + part.name(), part.bytes());
      }
      removeOthers(Collections.FOLDER + "/document/" + entry.id());
      removeOthers(Collections.FOLDER + "/navigation/" + entry.id());
      removeLevels(entry.id());
    }

    /** Levels and pages of units that a document no longer has; each kind is numbered on. */
    private void removeLevels(String id) throws IOException {
      boolean found = true;
      for (int down = -1; found; down = Math.max(1, down + 1)) {
        found = down < 0;
        String more = "";
        for (int page = 2; ; page++) {
          String name = Collections.FOLDER + "/navigation/" + id + ";down=" + down + more + ".json";
          boolean standing = folder.standing(name).isPresent();
          if (!standing) {
            break;
          }
          found = true;
          if (!written.contains(name)) {
            folder.remove(name);
          }
          more = ";page=" + page;
        }
      }
    }

    /** A document that has vanished leaves its header alone. */
    void delete(Entry entry) throws IOException {
      changed++;
      written.clear();
      record(entry, "", "");
      removeLevels(entry.id());
      folder.removeAll(Collections.FOLDER + "/document/" + entry.id());
      folder.removeAll(Collections.FOLDER + "/navigation/" + entry.id());
      folder.remove(Collections.FOLDER + "/document/" + entry.id() + ".xml");
    }
  }
}
