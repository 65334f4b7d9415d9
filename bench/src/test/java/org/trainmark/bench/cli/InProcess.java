package org.trainmark.bench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.OptionalInt;
import org.trainmark.bench.cli.output.Terminal;
import picocli.CommandLine;

/** Runs a command that needs no process of its own, with no terminal and no environment but the given one. */
public final class InProcess {

    private InProcess() {}

    /** Returns the command line, to read arguments with it or to run a command. */
    public static CommandLine commandLine(Map<String, String> environment) {
        return Trainmark.commandLine(environment, Terminal.of(OptionalInt.empty(), OptionalInt.empty()));
    }

    public static HostProcess.Ended run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new HostProcess.Ended(code, out.toString(), err.toString());
    }
}
