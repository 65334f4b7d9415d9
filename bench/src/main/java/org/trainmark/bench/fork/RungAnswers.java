package org.trainmark.bench.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.watch.HostLines;

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

    private final HostLines lines;

    RungAnswers(Path file) {
        lines = new HostLines(file);
    }

    /** Answers the next evaluation. */
    public void add(Answer answer) {
        lines.add(answer.name());
    }

    /**
     * Returns how a training goes on after an evaluation; empty before that is answered.
     *
     * @param number of the evaluation, from 1
     */
    Optional<Answer> after(int number) {
        List<String> answers = lines.whole();
        return answers.size() >= number ? Optional.of(Answer.valueOf(answers.get(number - 1))) : Optional.empty();
    }
}
