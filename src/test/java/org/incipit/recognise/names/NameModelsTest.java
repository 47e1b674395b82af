package org.incipit.recognise.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.Annotation;
import org.incipit.model.Kind;
import org.incipit.model.TaggedText;
import org.incipit.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameModelsTest {
  private static final DiagnosticSink NOWHERE = finding -> {};

  @ParameterizedTest
  @CsvSource({
    "en, 8af0c36361f39b72065ed6d02afbdef62f99779223b2a623cb2ee2412863dab4",
    "de, ba43a272dda09cf14b29afcc7ef1ca91cdc32b04c3e1b99f81c687266cb57711",
    "fr, 3e158cbbfdb6f3a74715dc67b504c0e3c806c586cf3d20020f03c5614abef61a",
  })
  void theFilesAreThoseLastTrained(String language, String sha256)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream in = NameModels.class.getResourceAsStream("names." + language + ".bin")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
    assertThat(NameModels.of(language)).isPresent();
  }

  @Test
  void aLanguageWithoutAModelIsReadByRules() {
    assertThat(NameModels.of("es")).isEmpty();
    assertThat(Names.list("Llegó don Pedro Alvarado a Madrid.", "es")).contains("PLACE Madrid");
  }

  private static List<String> found(NamesRecogniser recogniser, String text) {
    return recogniser
        .recognise(Names.document(text, "en"), NOWHERE)
        .map(a -> a.kind() + " " + text.substring(a.span().start(), a.span().end()))
        .toList();
  }

  @Test
  void theModelFindsWhatNoRuleFinds() {
    String text =
        "They sailed on to Uvolo and stayed there. Nobody in Uvolo had seen Tremlik before;"
            + " Tremlik laughed and told them a story.";
    assertThat(found(new NamesRecogniser(), text)).contains("PLACE Uvolo", "PERSON Tremlik");
  }

  @Test
  void byRulesTheModelIsNotAsked() {
    Annotation one =
        Names.find("They left Iran in spring.", "en", UserAuthority.NONE, NOWHERE).get(0);
    assertThat(one.kind()).isEqualTo(Kind.PLACE);
    assertThat(new NamesRecogniser().byRules().description()).doesNotContain("model");
    assertThat(new NamesRecogniser().description()).contains("model");
  }

  private static TaggedText tagged(String text, String name, Kind kind) {
    int at = text.indexOf(name);
    return new TaggedText(
        "t.xml",
        "en",
        text,
        List.of(new Span(0, text.length())),
        List.of(new TaggedText.TaggedSpan(kind, new Span(at, at + name.length()), Map.of())));
  }

  @Test
  void anAdditionTeachesWhatAUserTagged() {
    String text = "We dined aboard the Halcyon and slept ill.";
    List<TaggedText> lesson =
        java.util.Collections.nCopies(3, tagged(text, "Halcyon", Kind.ORGANISATION));
    byte[] model = NameTraining.addition(lesson);
    assertThat(found(new NamesRecogniser(), text)).doesNotContain("ORGANISATION Halcyon");
    assertThat(found(new NamesRecogniser().withModel(model), text))
        .containsExactly("ORGANISATION Halcyon");
  }

  @Test
  void bodiesCanBeTaughtWhereTheBundledModelKnowsNone() {
    String text = "Gestern tagte die Concordia bis in die Nacht.";
    int at = text.indexOf("Concordia");
    TaggedText lesson =
        new TaggedText(
            "t.xml",
            "de",
            text,
            List.of(new Span(0, text.length())),
            List.of(new TaggedText.TaggedSpan(Kind.ORGANISATION, new Span(at, at + 9), Map.of())));
    byte[] model = NameTraining.addition(java.util.Collections.nCopies(3, lesson));
    assertThat(
            new NamesRecogniser()
                .withModel(model)
                .recognise(Names.document(text, "de"), NOWHERE)
                .map(a -> a.kind() + " " + text.substring(a.span().start(), a.span().end())))
        .containsExactly("ORGANISATION Concordia");
  }

  @Test
  void theSameTextsGiveTheSameModel() {
    List<TaggedText> lesson = List.of(tagged("Ulm lies there.", "Ulm", Kind.PLACE));
    assertThat(NameTraining.fresh(lesson)).isEqualTo(NameTraining.fresh(lesson));
    assertThat(NameTraining.isModel(NameTraining.fresh(lesson))).isTrue();
  }

  @Test
  void whatIsNoModelIsRefused() {
    byte[] model = NameTraining.fresh(List.of(tagged("Ulm lies there.", "Ulm", Kind.PLACE)));
    byte[] cut = Arrays.copyOf(model, model.length - 1);
    assertThat(NameTraining.isModel(new byte[0])).isFalse();
    assertThat(NameTraining.isModel(cut)).isFalse();
    assertThatThrownBy(() -> LinearModel.read(ByteBuffer.wrap(cut)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
