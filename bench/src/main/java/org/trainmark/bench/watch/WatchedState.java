package org.trainmark.bench.watch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a watched training is.
 *
 * @param steps that it has taken
 * @param stepNanos how long those took that it took in this JVM
 * @param stepsHere how many these are
 * @param learningRate of the last evaluation or edit
 * @param paused whether it waits for an order
 * @param orders that it has taken
 * @param residentBytes of its process; 0 where nobody knows
 * @param problem why what was asked for last could not be done; may be empty
 */
public record WatchedState(
        long steps,
        long stepNanos,
        long stepsHere,
        double learningRate,
        boolean paused,
        int orders,
        long residentBytes,
        String problem) {

    private static final Pattern LINE = Pattern.compile(
            "steps=(\\d{1,18}) nanos=(\\d{1,18}) here=(\\d{1,18}) rate=(\\S+) paused=(true|false) orders=(\\d{1,9}) resident=(\\d{1,18}) problem=(.*)\n");

    public WatchedState {
        requireNonNull(problem, "problem");
    }

    /** Writes it into a file, whole or not at all. */
    public void write(Path file) {
        String line = String.format(
                Locale.ROOT,
                "steps=%d nanos=%d here=%d rate=%s paused=%s orders=%d resident=%d problem=%s\n",
                steps,
                stepNanos,
                stepsHere,
                learningRate,
                paused,
                orders,
                residentBytes,
                problem.lines().findFirst().orElse(""));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, line, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Reads it from a file; empty before there is one. */
    public static Optional<WatchedState> read(Path file) {
        try {
            Matcher line = LINE.matcher(Files.readString(file, StandardCharsets.UTF_8));
            return line.matches() ? Optional.of(of(line)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static WatchedState of(Matcher line) {
        return new WatchedState(
                Long.parseLong(line.group(1)),
                Long.parseLong(line.group(2)),
                Long.parseLong(line.group(3)),
                Double.parseDouble(line.group(4)),
                Boolean.parseBoolean(line.group(5)),
                Integer.parseInt(line.group(6)),
                Long.parseLong(line.group(7)),
                line.group(8));
    }
}
