package org.incipit.archive.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.incipit.archive.Content;
import org.incipit.archive.bag.BagNames;
import org.incipit.diagnostic.Diagnostic;

/** BagIt 1.0 (RFC 8493). */
final class BagForm implements Form {
  private static final String DATA = "data/";
  private static final String OXUM = "Payload-Oxum: ";

  @Override
  public boolean is(Tree tree) throws IOException {
    return tree.has("bagit.txt")
        || tree.has("bag-info.txt")
        || tree.names().stream().anyMatch(name -> name.startsWith("tagmanifest-"));
  }

  @Override
  public void verify(Tree tree, Consumer<Diagnostic> findings) throws IOException {
    Package bag = new Package(tree, findings);
    List<String> payload = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String path : bag.files().keySet()) {
      if (path.startsWith(DATA)) {
        payload.add(path);
      } else if (!path.startsWith("tagmanifest-")) {
        tags.add(path);
      }
    }
    bag.text("bagit.txt")
        .filter(t -> !t.equals("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"))
        .ifPresent(text -> bag.fault("bagit.txt does not declare a bag of version 1.0"));
    if (bag.has("fetch.txt")) {
      bag.fault("fetch.txt names files that are elsewhere");
    }
    Map<String, Content> known = new HashMap<>();
    for (boolean longer : new boolean[] {false, true}) {
      String name = longer ? "sha512.txt" : "sha256.txt";
      new DigestList(bag, "manifest-" + name, longer, BagNames::decode).check(payload, known);
      new DigestList(bag, "tagmanifest-" + name, longer, BagNames::decode).check(tags, known);
    }
    long bytes = payload.stream().mapToLong(bag.files()::get).sum();
    String oxum = OXUM + bytes + "." + payload.size();
    bag.text("bag-info.txt")
        .filter(text -> text.lines().noneMatch(oxum::equals))
        .ifPresent(text -> bag.fault("Payload-Oxum in bag-info.txt is not that of the payload"));
  }
}
