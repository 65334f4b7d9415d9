package org.trainmark.bench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.OptionalInt;

/** Runs a command that needs no process of its own, with no terminal and no environment but the given one. */
final class InProcess {

    private InProcess() {}

    static HostProcess.Ended run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal none = new Terminal(OptionalInt.empty(), OptionalInt.empty());
        int code = Trainmark.commandLine(environment, none)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new HostProcess.Ended(code, out.toString(), err.toString());
    }
}
