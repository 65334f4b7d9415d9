package org.trainmark.results.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.trainmark.results.log.StepHistograms;

/** The step times of all trials in one log of HdrHistogram's, each when it was recorded and under its cell as tag. */
final class HlogExport implements RunExport {

    @Override
    public String name() {
        return "hlog";
    }

    @Override
    public String readers() {
        return "HdrHistogram: HistogramLogProcessor, HistogramLogAnalyzer, hdr-histogram-js";
    }

    @Override
    public Form form() {
        return Form.FILE;
    }

    @Override
    public Exported of(ExportedRun run) {
        List<ExportedTrial> trials = run.trials().stream()
                .filter(trial -> trial.report().stepsFile().isPresent())
                .toList();
        long start = trials.isEmpty()
                ? run.info().createdAt().toEpochMilli()
                : trials.get(0).startedAt().toEpochMilli();
        List<String> unsaid =
                new ArrayList<>(Fact.unsaid(run, Set.of(Fact.TRIALS, Fact.INTERVALS, Fact.CURVES, Fact.STEPS)));
        unsaid.add("all that was measured but the times of steps");
        return new Exported(
                List.of(new ExportedFile(
                        "steps.hlog",
                        out -> StepHistograms.writeAll(
                                trials.stream()
                                        .flatMap(trial -> run.steps(trial).map(steps -> dated(steps, trial)).stream())
                                        .toList(),
                                start,
                                out))),
                unsaid);
    }

    private static Histogram dated(Histogram steps, ExportedTrial trial) {
        steps.setTag(trial.cell());
        steps.setStartTimeStamp(trial.startedAt().toEpochMilli());
        steps.setEndTimeStamp(trial.endedAt().toEpochMilli());
        return steps;
    }
}
