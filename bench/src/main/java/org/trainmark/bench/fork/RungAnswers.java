package org.trainmark.bench.fork;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The file in which a host says after each evaluation of a training how it goes on: a line for each. */
public final class RungAnswers {

    /** The system property that says to a trial's JVM that its host answers; not set when a person starts JMH. */
    public static final String PROPERTY = "trainmark.rungs";

    /** What a training does after an evaluation. */
    public enum Answer {
        GO_ON,
        END,
        /** It is saved, and ends to be gone on with. */
        PAUSE
    }

    private final Path file;

    RungAnswers(Path file) {
        this.file = file;
    }

    /** Answers the next evaluation. */
    public void add(Answer answer) {
        try {
            Files.writeString(
                    file,
                    answer + "\n",
                    US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }

    /**
     * Returns how a training goes on after an evaluation; empty before that is answered.
     *
     * @param number of the evaluation, from 1
     */
    Optional<Answer> after(int number) {
        try {
            // A line that is not whole is not there yet.
            List<String> lines = Files.exists(file)
                    ? List.of(Files.readString(file, US_ASCII).split("(?<=\n)"))
                    : List.of();
            return lines.size() >= number && lines.get(number - 1).endsWith("\n")
                    ? Optional.of(Answer.valueOf(lines.get(number - 1).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
