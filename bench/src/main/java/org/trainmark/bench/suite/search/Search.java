package org.trainmark.bench.suite.search;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.search.sampler.SamplerKind;
import org.trainmark.bench.space.Part;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.space.Space;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.search.Limit;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings;

/**
 * What a suite looks for, and where; one search for each combination of its axes.
 *
 * @param by how points are chosen
 * @param objectives at least one
 * @param endEarly by what rule trainings that fall behind end early; empty to let all go on
 * @param confirm whether fresh trials confirm what is found
 */
public record Search(
        Space space,
        SamplerKind by,
        List<Quantity> objectives,
        List<Limit> limits,
        Budget budget,
        Start start,
        Optional<EndEarly> endEarly,
        boolean confirm) {

    private static final int MOST_CANDIDATES = 3;

    /**
     * What each search may spend, its confirmation included.
     *
     * @param trials at most
     * @param time of all trials together, at most; what has begun is ended
     * @param margin by which nothing better may be left for a search to end before: a share of the objective or, of one
     *     that is a share itself, a difference; empty to spend all
     * @param target value of the objective that is good enough for a search to end; empty to look for the best
     * @param withoutImprovement how many points in a row may be no better by 1 % than the best before them, until a
     *     search ends; empty for any number
     */
    public record Budget(
            int trials,
            Optional<Duration> time,
            OptionalDouble margin,
            OptionalDouble target,
            OptionalInt withoutImprovement) {

        public Budget {
            requireNonNull(time, "time");
            requireNonNull(margin, "margin");
            requireNonNull(target, "target");
            requireNonNull(withoutImprovement, "withoutImprovement");
        }

        private void requireOneObjective(int objectives) {
            if (objectives > 1 && (target.isPresent() || withoutImprovement.isPresent())) {
                throw new IllegalArgumentException("budget.%s needs one objective; leave it out"
                        .formatted(target.isPresent() ? "target" : "without-improvement"));
            }
        }
    }

    /**
     * What each search begins with.
     *
     * @param points to measure first, without the axes' values
     * @param runs names of runs whose trials are known, as far as they are of this space
     */
    public record Start(List<Point> points, List<String> runs) {

        public static final Start NOTHING = new Start(List.of(), List.of());

        public Start {
            points = List.copyOf(points);
            runs = List.copyOf(runs);
        }
    }

    public Search {
        requireNonNull(space, "space");
        requireNonNull(by, "by");
        objectives = List.copyOf(objectives);
        limits = List.copyOf(limits);
        requireNonNull(budget, "budget");
        requireNonNull(start, "start");
        requireNonNull(endEarly, "endEarly");
        if (budget.margin().isPresent() && (by != SamplerKind.GAUSSIAN_PROCESS || objectives.size() > 1)) {
            throw new IllegalArgumentException(
                    "budget.margin needs one objective and by: gaussian-process, which alone tells what may be left;"
                            + " leave it out");
        }
        budget.requireOneObjective(objectives.size());
    }

    /** Returns the objectives beside how well a training goes. */
    public List<Quantity> besideLearning() {
        return objectives.stream()
                .filter(objective -> !objective.isOfLearning())
                .toList();
    }

    /**
     * Returns among how many of the best points fresh trials choose: as many as leave half of the budget, if any do.
     */
    public int candidates(Repetitions repetitions) {
        return !confirm ? 0 : Math.max(0, Math.min(MOST_CANDIDATES, budget.trials() / 2 / repetitions.count() - 1));
    }

    /** Returns what a run says of this. */
    public SearchSettings settings(Repetitions repetitions) {
        SortedMap<String, String> scales = new TreeMap<>();
        SortedMap<String, List<String>> lists = new TreeMap<>();
        for (Part part : space.parts()) {
            scales.put(part.name(), part.scale());
            if (part instanceof Part.Listed listed) {
                lists.put(part.name(), listed.texts());
            }
        }
        int mostOfPoint = repetitions.count() + repetitions.disturbedRepeats();
        int each = candidates(repetitions) == 0 ? 0 : repetitions.count();
        OptionalDouble seconds = budget.time().stream()
                .mapToDouble(time -> time.toMillis() / 1e3)
                .findFirst();
        return new SearchSettings(
                by.text(),
                objectives,
                limits,
                scales,
                mostOfPoint,
                each,
                lists,
                Optional.of(new SearchSettings.Budget(budget.trials(), seconds)));
    }
}
