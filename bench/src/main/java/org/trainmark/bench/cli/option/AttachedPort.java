package org.trainmark.bench.cli.option;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Has an option take a port only where a sign of equality binds it: any other next word is one of its own. */
public final class AttachedPort implements IParameterPreprocessor {

    /** Any port that is free. */
    public static final String FREE = "0";

    @Override
    public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> facts) {
        if (" ".equals(facts.get("separator"))) {
            words.push(FREE);
        }
        return false;
    }
}
