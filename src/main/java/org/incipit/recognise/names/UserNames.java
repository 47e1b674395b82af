package org.incipit.recognise.names;

import java.util.List;
import java.util.Optional;
import org.incipit.authority.AuthorityFile;
import org.incipit.authority.Cue;
import org.incipit.authority.MatchKey;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/** Finds the names of the user's authority files, before anything else is looked for. */
final class UserNames {
  private record Found(int last, List<AuthorityFile.Entry> entries) {}

  private static final Found NOTHING = new Found(-1, List.of());

  private final UserAuthority authority;
  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final DiagnosticSink sink;
  private final PersonPattern persons;

  UserNames(UserAuthority authority, Scene scene, Mentions mentions, DiagnosticSink sink) {
    this.authority = authority;
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.sink = sink;
    this.persons = new PersonPattern(scene);
  }

  void run() {
    if (authority.isEmpty()) {
      return;
    }
    for (int i = 0; i < tokens.size; i++) {
      int name = persons.afterTitles(i);
      if (name < 0 || !add(i, name)) {
        add(i, i);
      }
      i = mentions.free(i) ? i : mentions.at(i).last();
    }
  }

  private boolean add(int first, int name) {
    Found found = find(name);
    if (found.entries().isEmpty()) {
      return false;
    }
    AuthorityFile.Entry entry = found.entries().get(0);
    boolean person = entry.kind() == Kind.PERSON;
    if (first < name && !person || entry.match() == AuthorityFile.Match.CONTEXT) {
      return false;
    }
    boolean one = found.entries().size() == 1;
    if (!one) {
      sink.accept(
          Diagnostic.at(
              Code.ANN_009,
              tokens.span(name, found.last()),
              tokens.text(name, found.last()),
              Integer.toString(found.entries().size())));
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
            one ? "the user's authority file" : "several entries of the user's authority file"));
    return true;
  }

  /** The entry whose name stands at a decided mention, for names that need their context. */
  Optional<Mention> confirm(Mention mention) {
    Found found = find(mention.name());
    boolean same =
        found.last() == mention.last()
            && found.entries().size() == 1
            && found.entries().get(0).kind() == mention.kind();
    return same
        ? Optional.of(mention.with(found.entries().get(0).entry(), "the user's authority file"))
        : Optional.empty();
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
