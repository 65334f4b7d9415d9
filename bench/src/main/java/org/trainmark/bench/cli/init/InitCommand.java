package org.trainmark.bench.cli.init;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a suite to start from. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Write a suite with comments, to change and run. For a table (CSV) it looks at the columns, and"
                + " guesses what is to be predicted; else the suite trains on handwritten digits.")
public final class InitCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "suite.yaml",
            description = "A table to train on, or the suite to write, which ends in .yaml. Default: ${DEFAULT-VALUE}.")
    private Path file;

    @Option(names = "--target", paramLabel = "COLUMN", description = "The column to predict. Default: the last.")
    private @Nullable String target;

    @Option(names = "--out", paramLabel = "FILE", description = "The suite to write for a table. Default: its name.")
    private @Nullable Path out;

    @Override
    public void run() {
        boolean isSuite = isSuite(file);
        if (!isSuite && !Files.isRegularFile(file)) {
            throw refusal("there is no table %s; a suite to write ends in .yaml".formatted(file));
        }
        if (isSuite && (target != null || out != null)) {
            throw refusal("--target and --out are for a table, but %s is a suite to write".formatted(file));
        }
        Path suite = isSuite ? file : Optional.ofNullable(out).orElseGet(() -> Path.of(name() + ".yaml"));
        StarterSuite starter = isSuite ? StarterSuite.ofDigits(name()) : ofTable(suite);
        write(suite, starter.text());
        PrintWriter messages = spec.commandLine().getOut();
        starter.facts().forEach(messages::println);
        messages.println("Wrote %s. See what it would run, then run it:".formatted(suite));
        for (String more : List.of(" --dry-run", "")) {
            messages.println("  ./trainmark run %s%s".formatted(suite, more));
        }
    }

    private static boolean isSuite(Path file) {
        return file.toString().matches(".*\\.ya?ml");
    }

    private StarterSuite ofTable(Path suite) {
        GuessedTable table = GuessedTable.of(file, Optional.ofNullable(target))
                .orElseThrow(() -> refusal("%s has no column '%s'".formatted(file, target)));
        return table.suite(name(), pathFrom(suite));
    }

    /** Returns the table as the suite's directory sees it. */
    private Path pathFrom(Path suite) {
        Path parent = suite.toAbsolutePath().getParent();
        return file.isAbsolute() || parent == null
                ? file
                : parent.normalize().relativize(file.toAbsolutePath().normalize());
    }

    /** Returns a name for the suite, as suites may have one. */
    private String name() {
        String stem = String.valueOf(file.getFileName()).replaceFirst("(\\.[A-Za-z]+){1,2}$", "");
        String name = stem.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return name.isEmpty() ? "my-suite" : name;
    }

    private void write(Path suite, String text) {
        try {
            Files.writeString(suite, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw refusal("%s is there already, and is left as it is; give another name%s"
                    .formatted(suite, isSuite(file) ? "" : " with --out"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + suite, e);
        }
    }

    private ParameterException refusal(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
