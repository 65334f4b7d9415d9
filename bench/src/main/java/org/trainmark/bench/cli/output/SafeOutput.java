package org.trainmark.bench.cli.output;

import java.io.PrintWriter;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs commands so that nothing they write, messages of failures included, steers the terminal it is shown on. */
public record SafeOutput(Terminal terminal, IParameterExceptionHandler usual)
        implements IExecutionStrategy, IParameterExceptionHandler {

    /** Has every command of a command line write so. */
    public static CommandLine of(CommandLine commandLine, Terminal terminal) {
        SafeOutput safe = new SafeOutput(terminal, commandLine.getParameterExceptionHandler());
        return commandLine.setExecutionStrategy(safe).setParameterExceptionHandler(safe);
    }

    @Override
    public int execute(ParseResult parsed) {
        CommandLine commandLine = parsed.commandSpec().commandLine();
        secure(commandLine);
        try {
            return new RunLast().execute(parsed);
        } catch (StackOverflowError e) {
            return refuse(commandLine, "what was given is nested too deep to be read: write it flatter");
        } catch (OutOfMemoryError e) {
            return refuse(
                    commandLine,
                    ("there is no room for this in the %d MiB that this JVM may use: give it less to read, or more"
                                    + " memory, as with JAVA_TOOL_OPTIONS=-Xmx8g")
                            .formatted(Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    private static int refuse(CommandLine commandLine, String why) {
        commandLine.getErr().println("trainmark: " + why);
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) throws Exception {
        secure(failure.getCommandLine());
        return usual.handleParseException(failure, arguments);
    }

    private void secure(CommandLine commandLine) {
        commandLine.setOut(safe(commandLine.getOut(), terminal.outputColumns()));
        commandLine.setErr(safe(commandLine.getErr(), terminal.errorColumns()));
    }

    private static PrintWriter safe(PrintWriter out, OptionalInt columns) {
        return new PrintWriter(new SafeWriter(out, columns.isPresent()), true);
    }
}
