package org.incipit.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.parse.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The built-in profiles. */
@Command(
    name = "profiles",
    description = "List the built-in profiles, or print one as a start for your own.",
    footer = {"", "incipit profiles minutes > council.yaml; then convert --profile council.yaml"})
final class ProfilesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The profile to print.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ProfilesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (name.isPresent()) {
      try {
        terminal.out().write(Profile.source(name.get()));
      } catch (IOException e) {
        throw new ConfigurationException("cannot read the profile " + name.get(), e);
      }
      return ExitCode.GOOD.number();
    }
    for (String profile : Profile.BUILT_IN) {
      String description = Profile.builtIn(profile).description();
      terminal.out().println(String.format(Locale.ROOT, "%-10s %s", profile, description));
    }
    return ExitCode.GOOD.number();
  }
}
