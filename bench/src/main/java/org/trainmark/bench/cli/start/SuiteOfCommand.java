package org.trainmark.bench.cli.start;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;

/** The suite that a command runs if none is named: the built-in one of its own name. */
public final class SuiteOfCommand implements IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument.isPositional() ? argument.command().name() : null;
    }
}
