package org.trainmark.bench.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/** The first trials of a run of four, as progress tells of them. */
final class EndedTrials {

    static final TrialLine LINES = new TrialLine(new Labels(Map.of(), 3), Optional.empty());
    static final List<Trial> TRIALS = Trials.trials(4, 1);

    static final TrialReport COMPLETED = Results.of(
            TRIALS.get(0), Outcome.COMPLETED, Map.of(MetricNames.THROUGHPUT, new Measurement(1234.56, "samples/s")));

    static final TrialReport CRASHED = Results.of(TRIALS.get(1), Outcome.CRASHED);

    static final TrialReport THROTTLED =
            Results.of(TRIALS.get(0), List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat")));

    static final Tally START = Tally.of(new Extent(4, false), List.of(), 1);
    static final Tally ONE_ENDED = START.plus(COMPLETED, Optional.empty());

    private EndedTrials() {}

    static TrialReport again(TrialReport result) {
        TrialKey key = result.key();
        Origin repeat = new Origin(Origin.REPEAT, 1, OptionalInt.empty());
        return new TrialReport(
                new TrialKey(key.id(), key.cell(), key.repetition(), key.seed(), repeat),
                result.when(),
                result.ending(),
                result.findings(),
                result.host(),
                result.stepsFile());
    }
}
