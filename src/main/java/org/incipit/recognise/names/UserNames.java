package org.incipit.recognise.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.authority.AuthorityFile;
import org.incipit.authority.AuthorityFile.Match;
import org.incipit.authority.Cue;
import org.incipit.authority.MatchKey;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/** Finds the names of the user's authority files, before anything else is looked for. */
final class UserNames {
  /** Entries named in a message; a name may stand for thousands. */
  private static final int SHOWN = 5;

  private static final String LISTED = "the user's authority file";
  private static final String SEVERAL = "several entries of the user's authority file";

  /** A listed name in the text: its last token, and the entries that it may mean. */
  private record Found(int last, List<AuthorityFile.Entry> entries) {
    boolean never() {
      return !entries.isEmpty() && entries.stream().allMatch(e -> e.match() == Match.NEVER);
    }

    /** Those that the name may mean. */
    List<AuthorityFile.Entry> meant() {
      return entries.stream().filter(e -> e.match() != Match.NEVER).toList();
    }
  }

  private static final Found NOTHING = new Found(-1, List.of());

  private final UserAuthority authority;
  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final DiagnosticSink sink;
  private final Titles titles;

  /** For each token 1 + the first of the listed name around it that is none, else 0. */
  private final int[] never;

  UserNames(UserAuthority authority, Scene scene, Mentions mentions, DiagnosticSink sink) {
    this.authority = authority;
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.sink = sink;
    this.titles = new Titles(scene);
    this.never = new int[authority.isEmpty() ? 0 : tokens.size];
  }

  /** Adds the names that count wherever they stand, and notes those that never do. */
  void run() {
    if (authority.isEmpty()) {
      return;
    }
    for (int i = 0; i < tokens.size; i++) {
      int name = titles.after(i);
      if (name < 0 || !add(i, name)) {
        add(i, i);
      }
      i = mentions.free(i) ? i : mentions.at(i).last();
    }
  }

  private boolean add(int first, int name) {
    Found found = find(name);
    if (found.never()) {
      for (int i = name; i <= found.last(); i++) {
        never[i] = never[i] == 0 ? name + 1 : never[i];
      }
    }
    List<AuthorityFile.Entry> meant = found.meant();
    if (meant.isEmpty() || meant.stream().allMatch(e -> e.match() == Match.CONTEXT)) {
      return false;
    }
    AuthorityFile.Entry entry = meant.get(0);
    boolean person = entry.kind() == Kind.PERSON;
    boolean open = meant.stream().anyMatch(e -> e.kind() != entry.kind());
    if (first < name && !person || open) {
      return false;
    }
    boolean one = meant.size() == 1;
    if (!one) {
      reportSeveral(name, found.last(), meant);
    }
    if (person) {
      scene.statistics.personLast[scene.word(found.last())]++;
    }
    mentions.add(
        new Mention(
            entry.kind(),
            first,
            found.last(),
            name,
            -1,
            one ? Optional.of(entry.entry()) : Optional.empty(),
            one ? Certainty.HIGH : Certainty.LOW,
            one ? LISTED : SEVERAL));
    return true;
  }

  private void reportSeveral(int name, int last, List<AuthorityFile.Entry> entries) {
    List<String> shown = new ArrayList<>();
    for (AuthorityFile.Entry entry : entries.subList(0, Math.min(SHOWN, entries.size()))) {
      AuthorityEntry said = entry.entry();
      shown.add(said.name() + " (" + said.id().substring(said.id().indexOf(':') + 1) + ")");
    }
    sink.accept(
        Diagnostic.at(
            Code.ANN_009,
            tokens.span(name, last),
            tokens.text(name, last),
            Integer.toString(entries.size()),
            String.join(", ", shown) + (entries.size() > SHOWN ? " …" : "")));
  }

  /** What is left of the decided mentions, with the entries of names that need their context. */
  List<Mention> confirm(List<Mention> decided) {
    if (authority.isEmpty()) {
      return decided;
    }
    List<Mention> confirmed = new ArrayList<>(decided.size());
    for (Mention mention : decided) {
      if (!suppressed(mention)) {
        confirmed.add(confirm(mention));
      }
    }
    Map<String, Optional<AuthorityEntry>> surnames = surnames(confirmed);
    confirmed.replaceAll(mention -> bySurname(mention, surnames));
    return confirmed;
  }

  /**
   * True for a name that the user says is none, or that lies inside such a one; a title before it
   * makes it a person's all the same, unless persons are meant.
   */
  private boolean suppressed(Mention mention) {
    if (mention.entry().isPresent()) {
      return false;
    }
    Found found = find(mention.name());
    boolean whole = found.never() && mention.last() <= found.last();
    int span = never[mention.name()];
    boolean inside = span > 0 && never[mention.last()] == span;
    boolean titled = mention.first() < mention.name();
    return (whole || inside)
        && !(titled && found.entries().stream().noneMatch(e -> e.kind() == mention.kind()));
  }

  /** The listed person of each surname; none for one that several people of the text have. */
  private Map<String, Optional<AuthorityEntry>> surnames(List<Mention> confirmed) {
    Map<String, Optional<AuthorityEntry>> surnames = new HashMap<>();
    for (Mention mention : confirmed) {
      if (mention.kind() == Kind.PERSON && mention.name() < mention.last()) {
        surnames.merge(
            scene.key(mention.last()),
            mention.entry(),
            (one, other) -> one.equals(other) ? one : Optional.empty());
      }
    }
    return surnames;
  }

  /** A surname alone is the listed person's with that surname, when the list does not have it. */
  private Mention bySurname(Mention mention, Map<String, Optional<AuthorityEntry>> surnames) {
    boolean alone =
        mention.kind() == Kind.PERSON
            && mention.name() == mention.last()
            && mention.entry().isEmpty()
            && find(mention.name()).entries().isEmpty();
    return alone
        ? surnames
            .getOrDefault(scene.key(mention.name()), Optional.empty())
            .map(entry -> mention.linked(entry, "the surname of " + entry.name()))
            .orElse(mention)
        : mention;
  }

  private Mention confirm(Mention mention) {
    if (mention.entry().isPresent() || mention.why().equals(SEVERAL)) {
      return mention;
    }
    Found found = find(mention.name());
    List<AuthorityFile.Entry> meant = found.last() == mention.last() ? found.meant() : List.of();
    if (meant.size() > 1) {
      reportSeveral(mention.name(), mention.last(), meant);
      return mention.unlinked(Certainty.LOW, SEVERAL);
    }
    if (meant.size() == 1 && meant.get(0).kind() == mention.kind()) {
      return mention.with(meant.get(0).entry(), LISTED);
    }
    return mention;
  }

  /** The longest listed name that begins at a token. */
  private Found find(int token) {
    int form = tokens.form[token];
    if (scene.forms.key[form].isEmpty() || tokens.shape(token) == Shape.LOWER && cased(token)) {
      return NOTHING;
    }
    long hash = scene.forms.hash[form];
    Found best = NOTHING;
    int words = authority.wordsAfter(scene.firstWord(token));
    int at = token;
    for (int i = 0; i <= words && at >= 0; i++) {
      List<AuthorityFile.Entry> entries = authority.find(MatchKey.finish(hash));
      if (!entries.isEmpty()) {
        best = new Found(at, entries);
      }
      at = scene.next(at);
      if (at >= 0) {
        hash = MatchKey.extendByWord(hash, scene.forms.key[tokens.form[at]]);
      }
    }
    return best;
  }

  /** True when the script of the token has capitals, so that a small letter tells something. */
  private boolean cased(int token) {
    return Character.isLowerCase(tokens.text(token, token).charAt(0))
        && !scene.cue(token, Cue.PARTICLE);
  }
}
