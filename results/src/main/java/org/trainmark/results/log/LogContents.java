package org.trainmark.results.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;

/**
 * What a log holds.
 *
 * @param wholeBytes how far its whole lines reach; what follows is a torn line
 */
record LogContents(List<TrialReport> trials, long wholeBytes) {

    /**
     * Reads a log. Its last line may be torn, by a full disk or a lost machine; that is told and the line left out.
     *
     * @throws UnreadableRunException if any other line is no trial
     */
    static LogContents of(Path file, Optional<RunInfo> run, Consumer<String> notices) throws IOException {
        TrialReader reader = new TrialReader(file, run);
        List<TrialReport> trials = new ArrayList<>();
        long wholeBytes = 0;
        try (ParsedLines lines = ParsedLines.of(file, reader)) {
            for (ParsedLine parsed = lines.next(); parsed != null; parsed = lines.next()) {
                LogLines.Line line = parsed.line();
                Optional<TrialReport> trial = parsed.trial();
                if (trial.isEmpty()) {
                    requireLast(line, lines, file);
                    notices.accept("the last line of " + file.getFileName() + " was torn (line " + line.number()
                            + "): it is left out, and that trial will run again");
                    break;
                }
                trials.add(trial.get());
                wholeBytes = line.end();
            }
        }
        return new LogContents(reader.joined(trials), wholeBytes);
    }

    private static void requireLast(LogLines.Line torn, ParsedLines lines, Path file) throws IOException {
        if (lines.next() != null) {
            throw damaged(file, torn);
        }
    }

    static UnreadableRunException damaged(Path file, LogLines.Line line) {
        return UnreadableRunException.atLine(
                file, line.number(), "this is not whole JSON: restore the line, or delete it to lose that trial", null);
    }
}
