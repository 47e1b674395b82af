package org.incipit.cli;

import java.util.List;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives options of {@code convert} the values of a configuration where the user gives none. */
record ConfiguredDefaults(Settings settings) implements IDefaultValueProvider {
  @Override
  public String defaultValue(ArgSpec argument) {
    boolean convert =
        argument.command() != null
            && argument.command().userObject() instanceof ConvertCommand
            && argument.isOption();
    if (!convert) {
      return null; // picocli then takes the option's own
    }
    String name = ((OptionSpec) argument).longestName().substring(2);
    List<String> values = settings.all(name);
    boolean whole = argument.isMultiValue() && argument.splitRegex().isEmpty();
    return values.isEmpty() || whole ? null : String.join(",", values);
  }
}
