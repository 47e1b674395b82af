package org.incipit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.OutputFolder;

/**
 * The style sheet that every page takes its colours, fonts and measures from where it says other
 * than ours. One that stands in the output folder is the user's: it is left alone unless {@code
 * --theme} names another.
 */
final class Theme implements BatchRun.Extras {
  private static final String FORMAT = "html";
  private static final String NAME = FORMAT + "/assets/theme.css";

  private final Optional<byte[]> chosen;

  private Theme(Optional<byte[]> chosen) {
    this.chosen = chosen;
  }

  /**
   * What a run of these formats writes before its pages.
   *
   * @throws ConfigurationException when the user's file cannot be read
   */
  static BatchRun.Extras of(List<String> formats, RunOptions options, Path workingFolder) {
    Optional<byte[]> chosen = options.theme.map(file -> read(workingFolder, file));
    return formats.contains(FORMAT) ? new Theme(chosen) : folder -> {};
  }

  /** The one that stands in the folder, or else ours. */
  static Theme standing() {
    return new Theme(Optional.empty());
  }

  @Override
  public void write(OutputFolder folder) throws IOException {
    if (chosen.isPresent() || folder.read(NAME, Long.MAX_VALUE).isEmpty()) {
      folder.write(List.of(new OutputFolder.Entry(NAME, chosen.orElseGet(Theme::template))));
    }
  }

  private static byte[] read(Path workingFolder, String file) {
    try {
      return Files.readAllBytes(workingFolder.resolve(file));
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + file + ": " + IoReason.of(e), e);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + file, e);
    }
  }

  private static byte[] template() {
    try (InputStream in = Theme.class.getResourceAsStream("theme.css")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ConfigurationException("the theme's template cannot be read", e);
    }
  }
}
