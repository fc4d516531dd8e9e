package io.grazing.scenario.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Finds the option whose parameter was forgotten: parameters may begin with '-', so the next option was taken for it. */
final class ForgottenParameter {

    private ForgottenParameter() {}

    /** What is wrong with the options of {@code command} as they were parsed; empty if none was taken for a parameter. */
    static Optional<String> of(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        for (OptionSpec option : spec.options()) {
            for (String value : option.originalStringValues()) {
                if (spec.optionsMap().containsKey(value)) {
                    return Optional.of("Expected parameter for option '" + option.longestName() + "' ("
                            + option.paramLabel() + ") but found '" + value + "'");
                }
            }
        }
        return Optional.empty();
    }
}
