package org.incipit.review;

import java.util.List;
import java.util.Optional;
import org.incipit.authority.UserAuthority;
import org.incipit.decode.SourceDecoder;
import org.incipit.export.ExportOptions;
import org.incipit.export.TextPolicy;
import org.incipit.parse.Profile;
import org.incipit.pipeline.Configuration;
import org.incipit.pipeline.MetadataSource;
import org.incipit.pipeline.Pipeline;

/** Pipelines with answers of a person. */
final class Reviewed {
  private Reviewed() {}

  static Pipeline pipeline(Review review, String... formats) {
    return pipeline("auto", review, formats);
  }

  static Pipeline pipeline(String profile, Review review, String... formats) {
    return new Pipeline(
        new Configuration(
            Profile.builtIn(profile),
            "0".repeat(64),
            Optional.empty(),
            Optional.empty(),
            MetadataSource.NONE,
            UserAuthority.NONE,
            review,
            Optional.empty(),
            List.of(),
            List.of(formats),
            new ExportOptions(TextPolicy.LINES, true),
            Optional.empty(),
            SourceDecoder.DEFAULT_LIMIT));
  }

  static Row answer(Row row, String yours, int number) {
    return new Row(
        row.file(),
        row.id(),
        row.kind(),
        row.line(),
        row.text(),
        row.context(),
        row.decision(),
        row.cert(),
        row.evidence(),
        yours,
        number);
  }
}
