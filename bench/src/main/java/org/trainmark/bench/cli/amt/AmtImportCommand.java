package org.trainmark.bench.cli.amt;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.amt.AmtFile;
import org.trainmark.bench.amt.AmtFile.Request;
import org.trainmark.bench.amt.Imported;
import org.trainmark.bench.amt.StartPoints;
import org.trainmark.bench.amt.TrainedPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a suite of a tuning job. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Write a suite of a tuning job: of the request for it, or of what"
                + " describe-hyper-parameter-tuning-job prints. Lists of its training jobs beside it are points that"
                + " the search starts with; a list alone is printed as such.")
final class AmtImportCommand implements Runnable {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON of CreateHyperParameterTuningJob, DescribeHyperParameterTuningJob or"
                    + " ListTrainingJobsForHyperParameterTuningJob.")
    private List<Path> files;

    @Option(
            names = "--command",
            paramLabel = "WORDS",
            description = "What starts the program that trains, as 'python3 train.py'. Each hyperparameter follows as"
                    + " --NAME VALUE, unless the words have settings in braces.")
    private @Nullable String command;

    @Option(names = "--out", paramLabel = "SUITE", description = "The suite to write. Default: the job's name.")
    private @Nullable Path out;

    @Option(names = "--definition", paramLabel = "NAME", description = "Which of several definitions is meant.")
    private @Nullable String definition;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many trained points the search starts with, the best. Default: ${DEFAULT-VALUE}.")
    private int points;

    @Override
    public void run() {
        AmtFiles disk = new AmtFiles(spec.commandLine());
        if (points < 0) {
            throw disk.refusal("--points must be 0 or more, but is " + points);
        }
        List<AmtFile> read = files.stream()
                .map(file -> disk.read(file, Optional.ofNullable(definition)))
                .toList();
        List<Request> requests =
                read.stream().flatMap(file -> file.request().stream()).toList();
        List<TrainedPoint> trained =
                read.stream().flatMap(file -> file.trained().stream()).toList();
        if (requests.size() > 1) {
            throw disk.refusal("a suite is of one tuning job, and these files have %d; give one of them"
                    .formatted(requests.size()));
        }
        if (requests.isEmpty()) {
            spec.commandLine().getOut().print(StartPoints.alone(trained, points));
            spec.commandLine().getOut().flush();
            return;
        }
        write(disk, requests.get(0), trained);
    }

    private void write(AmtFiles disk, Request request, List<TrainedPoint> trained) {
        Path suite = Optional.ofNullable(out).orElseGet(() -> Path.of(request.name() + ".yaml"));
        Path kept = AmtFiles.keptBeside(suite);
        Imported imported = Imported.of(request, words(), trained, points);
        disk.requireNew(List.of(suite, kept));
        disk.write(kept, request.text());
        disk.write(suite, imported.suite());
        imported.notes().forEach(spec.commandLine().getErr()::println);
        PrintWriter messages = spec.commandLine().getOut();
        messages.println("Wrote %s, and %s with all of the job that no suite can say.".formatted(suite, kept));
        if (command == null) {
            messages.println(
                    "Put what starts your program into 'program.command'. See what it would run, then run it:");
        } else {
            messages.println("See what it would run, then run it:");
        }
        for (String more : List.of(" --dry-run", "")) {
            messages.println("  ./trainmark run %s%s".formatted(suite, more));
        }
    }

    private List<String> words() {
        return Optional.ofNullable(command).stream()
                .flatMap(text -> WORD.matcher(text).results())
                .map(AmtImportCommand::word)
                .toList();
    }

    private static String word(MatchResult word) {
        return Stream.of(1, 2, 3)
                .flatMap(group -> Stream.ofNullable(word.group(group)))
                .findFirst()
                .orElse("");
    }
}
