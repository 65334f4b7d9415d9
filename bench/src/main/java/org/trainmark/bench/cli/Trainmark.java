package org.trainmark.bench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.amt.AmtCommand;
import org.trainmark.bench.cli.compare.BaselineCommand;
import org.trainmark.bench.cli.compare.CompareCommand;
import org.trainmark.bench.cli.export.ExportCommand;
import org.trainmark.bench.cli.help.CompletionCommand;
import org.trainmark.bench.cli.help.HelpCommand;
import org.trainmark.bench.cli.help.Misuse;
import org.trainmark.bench.cli.help.UsageText;
import org.trainmark.bench.cli.help.Version;
import org.trainmark.bench.cli.history.HistoryCommand;
import org.trainmark.bench.cli.init.InitCommand;
import org.trainmark.bench.cli.memory.MemoryCommand;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Output;
import org.trainmark.bench.cli.output.SafeOutput;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.recommend.RecommendCommand;
import org.trainmark.bench.cli.runs.ListCommand;
import org.trainmark.bench.cli.runs.OpenCommand;
import org.trainmark.bench.cli.runs.PageCommand;
import org.trainmark.bench.cli.watch.WatchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code trainmark}: its subcommands do the work. */
@Command(
        name = "trainmark",
        mixinStandardHelpOptions = true,
        description =
                "Benchmarks training: how memory grows with the batch, whether training got slower, which settings to"
                        + " pick.",
        subcommands = {
            InitCommand.class,
            RunCommand.class,
            WatchCommand.class,
            RangeTestCommand.class,
            EnginesCommand.class,
            ListCommand.class,
            ReportCommand.class,
            OpenCommand.class,
            PageCommand.class,
            CompareCommand.class,
            BaselineCommand.class,
            ExportCommand.class,
            HistoryCommand.class,
            CalibrateCommand.class,
            MemoryCommand.class,
            RecommendCommand.class,
            AuditCommand.class,
            SimulateCommand.class,
            AmtCommand.class,
            DoctorCommand.class,
            ProfileCommand.class,
            DataCommand.class,
            BlockCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 fine, 1 a trial failed, 2 bad input, 3 regression, 4 cannot tell.",
            "Results go to standard output, all else to standard error."
        })
public final class Trainmark implements Callable<Integer> {

    private static final List<String> USUAL_WAY = List.of(
            "Usage: trainmark [--help] COMMAND",
            "",
            "  ./trainmark init data.csv        write a commented suite: a question to measure",
            "  ./trainmark run quickstart       run the trials of a suite, and show the answer",
            "  ./trainmark ls                   list the runs, and what each has found",
            "  ./trainmark recommend latest     say which settings to pick",
            "  ./trainmark compare BASE LATER   say whether training got slower",
            "",
            "./trainmark --help lists all commands, and ./trainmark help COMMAND explains one.");

    @Spec
    private CommandSpec spec;

    private Trainmark() {}

    /** Without a command, names the usual ones. */
    @Override
    public Integer call() {
        USUAL_WAY.forEach(spec.commandLine().getErr()::println);
        return ExitCode.BAD_INPUT;
    }

    /** Returns the command line, with its surroundings given so that tests can choose them. */
    public static CommandLine commandLine(Map<String, String> environment, Terminal terminal) {
        CommandLine commandLine = new CommandLine(new Trainmark(), new Commands(environment, terminal));
        showVersion(commandLine);
        UsageText.install(commandLine);
        commandLine.setParameterExceptionHandler(new Misuse());
        return SafeOutput.of(commandLine, terminal)
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false);
    }

    /** Has every command show the version when asked for it; picocli hands none down. */
    private static void showVersion(CommandLine commandLine) {
        commandLine.getCommandSpec().versionProvider(new Version());
        commandLine.getSubcommands().values().forEach(Trainmark::showVersion);
    }

    public static void main(String[] arguments) {
        // Ids, files and numbers are the same wherever the user is; some languages have digits of their own.
        Locale.setDefault(Locale.ROOT);
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintWriter errors = new Output(new FileOutputStream(FileDescriptor.err)).writer();
        int code = commandLine(System.getenv(), Terminal.ofLauncher())
                .setOut(output.writer())
                .setErr(errors)
                .execute(arguments);
        if (output.failure().isPresent()) {
            errors.println("trainmark: cannot write to standard output: "
                    + output.failure().get());
            code = Math.max(code, ExitCode.TRIAL_FAILED);
        }
        System.exit(code);
    }
}
