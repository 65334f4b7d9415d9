package org.trainmark.results.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.TrialReport;

/**
 * The log of a run as it grows: whoever watches reads it without a lock, each whole line once. A last line that is no
 * JSON is left for later: the run's next writer cuts it off.
 */
public final class GrowingLog {

    private final Path file;
    private final GrowingLines lines;
    private final TrialReader reader;
    private final List<TrialReport> tries = new ArrayList<>();
    private int given;

    /** Begins with a log of which nothing was read; it need not be there yet. */
    public GrowingLog(RunDirectory run) {
        file = run.trialsFile();
        lines = new GrowingLines(file);
        reader = new TrialReader(file, Optional.of(run.info()));
    }

    /** Returns whether lines that were read are there no more, so that the log is to be read anew. */
    public boolean isCut() {
        return lines.isCut();
    }

    /**
     * Reads what was added; returns whether there is more than when this was last asked.
     *
     * @throws UnreadableRunException if a line other than the last is no trial, or one of a later version
     */
    public boolean grow() {
        take(lines.fresh());
        boolean more = tries.size() > given;
        given = tries.size();
        return more;
    }

    private void take(List<LogLines.Line> fresh) {
        for (LogLines.Line line : fresh) {
            Optional<TrialReport> trial = reader.read(line);
            if (trial.isEmpty()) {
                requireLast(line, fresh);
                return;
            }
            tries.add(trial.get());
            lines.take(line);
        }
    }

    private void requireLast(LogLines.Line torn, List<LogLines.Line> fresh) {
        if (torn.number() < fresh.get(fresh.size() - 1).number()) {
            throw LogContents.damaged(file, torn);
        }
    }

    /** Returns the tries that were read, in the order in which they ended. */
    public List<TrialReport> tries() {
        return reader.joined(tries);
    }
}
