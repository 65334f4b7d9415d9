package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.bench.worker.Halt;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.CellKey;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.early.Rung;
import org.trainmark.results.early.Track;
import org.trainmark.results.early.Yardstick;
import org.trainmark.results.search.Quantity;

/**
 * Compares a training on its way with those that have ended, by a suite's rule. Like a plan it is a pure function of
 * the ledger.
 *
 * @param target of the trainings, if they have one
 * @param beside other objectives, which are known before a training begins: it is compared with those alone that are as
 *     good in all of these
 * @param among axes in whose values two trials must be alike to be compared: each search is one of its own
 * @param numbers of a grid's trials by their ids; those of a search have their tickets
 */
public record EarlyEnding(
        EndEarly how,
        Target.Metric quality,
        Optional<Target> target,
        List<Quantity> beside,
        List<String> among,
        Map<String, Integer> numbers) {

    public EarlyEnding {
        requireNonNull(how, "how");
        requireNonNull(quality, "quality");
        requireNonNull(target, "target");
        beside = List.copyOf(beside);
        among = List.copyOf(among);
        numbers = Map.copyOf(numbers);
    }

    /** Returns what a suite says of it, if it does. */
    public static Optional<EarlyEnding> of(Suite suite) {
        boolean searches = suite.search().isPresent();
        List<String> among = searches ? suite.grid().names() : List.of();
        return suite.endEarly()
                .map(how -> new EarlyEnding(
                        how,
                        quality(suite),
                        suite.target(),
                        suite.search().map(Search::besideLearning).orElse(List.of()),
                        among,
                        searches ? Map.of() : numbers(suite)));
    }

    private static Map<String, Integer> numbers(Suite suite) {
        Map<String, Integer> numbers = new HashMap<>();
        GridPlan.of(suite).trials().forEach(trial -> numbers.put(trial.id(), numbers.size()));
        return numbers;
    }

    private static Target.Metric quality(Suite suite) {
        boolean accuracy = suite.cells().get(0).workload().tellsAccuracy();
        return suite.target().map(Target::metric).orElse(accuracy ? Target.Metric.ACCURACY : Target.Metric.LOSS);
    }

    /**
     * Returns whether a training may be ended or paused: one that is compared, unless it came to its end before and is
     * repeated.
     */
    public boolean judges(Trial trial, Origin origin) {
        return compares(trial, origin) && !origin.plan().equals(Origin.REPEAT);
    }

    /**
     * Returns whether a trial is compared with others: of a search the first of each point, as the rest tell how good
     * it is.
     */
    boolean compares(Trial trial, Origin origin) {
        boolean tells =
                origin.plan().equals(Origin.CONFIRM) || (origin.plan().equals(Origin.SEARCH) && trial.repetition() > 0);
        return !tells && trial.cell().measure().convergence().isPresent();
    }

    /**
     * Returns that a training is to end or to pause; empty if it goes on.
     *
     * @param curve up to its last evaluation
     * @param measured what its trial has measured so far, by name
     */
    public Optional<Halt> halt(
            Ledger ledger,
            Trial trial,
            Origin origin,
            List<CurvePoint> curve,
            SortedMap<String, Measurement> measured) {
        if (how instanceof EndEarly.ByPromotion promotion) {
            return rungs(promotion).pause(trial, origin, ledger.counting(trial.id()), curve);
        }
        TrialReport now = now(trial, origin, curve, measured);
        return reasonToEnd((EndEarly.ByRule) how, ledger, trial, now).map(reason -> new Halt(reason, false));
    }

    /** Returns what a trial would be if it ended now. */
    private static TrialReport now(
            Trial trial, Origin origin, List<CurvePoint> curve, SortedMap<String, Measurement> measured) {
        return new TrialReport(
                trial.key(origin),
                new When(0, Instant.EPOCH, 0),
                new Ending(Outcome.COMPLETED, Optional.empty(), Optional.empty(), List.of()),
                new Findings(measured, curve, List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty()),
                Circumstances.NONE,
                Optional.empty());
    }

    /** Returns the rungs of trials that pause. */
    TrialRungs rungs(EndEarly.ByPromotion promotion) {
        return new TrialRungs(promotion, numbers);
    }

    /** Returns the loss with which a trial came to a place; infinite if it failed before. */
    double lossAt(TrialReport trial, double place) {
        return track(trial, new Yardstick(quality, how.pace()))
                .filter(track -> !trial.outcome().isFailure() || TrialRungs.isAt(place, track.place()))
                .map(track -> track.lossBy(place))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<String> reasonToEnd(EndEarly.ByRule rule, Ledger ledger, Trial trial, TrialReport now) {
        Yardstick yardstick = new Yardstick(quality, how.pace());
        List<Track> completed = new ArrayList<>();
        List<Track> endedEarly = new ArrayList<>();
        for (TrialReport other : ledger.counting()) {
            if (isCompared(trial, other) && isAsGoodBeside(other, now)) {
                track(other, yardstick)
                        .ifPresent(other.outcome() == Outcome.ENDED_EARLY ? endedEarly::add : completed::add);
            }
        }
        Rung rung = new Rung(Track.of(now.curve(), yardstick), completed, endedEarly, List.of());
        return rule.rule(end(trial)).reasonToEnd(rung);
    }

    /** Returns what ends the training of a trial that is compared. */
    static StoppingRule end(Trial trial) {
        return trial.cell().measure().convergence().map(Convergence::rule).orElseThrow();
    }

    private boolean isCompared(Trial trial, TrialReport other) {
        return !other.id().equals(trial.id())
                && group(trial.key(Origin.GRID).cell()).equals(group(other.cell()));
    }

    /** What is better in another objective may be chosen for that, however good the others are. */
    private boolean isAsGoodBeside(TrialReport other, TrialReport now) {
        return beside.stream().allMatch(objective -> {
            OptionalDouble theirs = objective.of(other, target);
            OptionalDouble own = objective.of(now, target);
            return theirs.isPresent()
                    && own.isPresent()
                    && objective.loss(theirs.getAsDouble()) <= objective.loss(own.getAsDouble());
        });
    }

    /** Returns what two cells must have in common to be compared. */
    List<Optional<String>> group(CellKey cell) {
        return among.stream().map(cell::value).toList();
    }

    /** What broke on its way tells nothing of how a training goes. */
    private static Optional<Track> track(TrialReport other, Yardstick yardstick) {
        if (other.curve().isEmpty()) {
            return Optional.empty();
        }
        return switch (other.outcome()) {
            case COMPLETED, ENDED_EARLY -> Optional.of(Track.of(other.curve(), yardstick));
            case DIVERGED -> Optional.of(Track.broken(other.curve(), yardstick));
            case OUT_OF_MEMORY, CRASHED, TIMED_OUT, REFUSED -> Optional.empty();
        };
    }
}
