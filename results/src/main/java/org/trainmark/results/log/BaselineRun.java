package org.trainmark.results.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;

/** A run of a baseline whose tries are read line by line. */
final class BaselineRun {

    private final Path file;
    private final RunInfo info;
    private final TrialReader reader;
    private final List<TrialReport> tries = new ArrayList<>();

    BaselineRun(Path file, RunInfo info) {
        this.file = file;
        this.info = info;
        reader = new TrialReader(file, Optional.of(info));
    }

    void add(LogLines.Line line) {
        tries.add(reader.read(line)
                .orElseThrow(() -> UnreadableRunException.atLine(
                        file, line.number(), "this is not whole JSON: save the baseline anew", null)));
    }

    Baseline.Run read() {
        return new Baseline.Run(info, reader.joined(tries));
    }
}
