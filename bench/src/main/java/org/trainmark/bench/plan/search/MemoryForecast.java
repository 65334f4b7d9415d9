package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.trainmark.bench.suite.Cell;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.memory.MemoryCurve;
import org.trainmark.results.memory.MemoryModel;
import org.trainmark.results.search.Limit;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.Metric.Better;
import org.trainmark.results.summary.Unit;

/**
 * What the trials of a search say of the memory that others would take: a line over what a training must hold, by
 * trials of the same network and optimizer or, where these are too few, by all.
 *
 * @param limits those of bytes
 */
record MemoryForecast(List<Limit> limits, List<Seen> seen, Optional<Target> target) {

    /** Through two points there is a line whatever they are. */
    private static final int FEWEST_NEEDS = 3;

    MemoryForecast {
        limits = limits.stream()
                .filter(limit -> limit.quantity().unit() == Unit.BYTES
                        && limit.quantity().better() == Better.LOWER)
                .toList();
        seen = List.copyOf(seen);
        requireNonNull(target, "target");
    }

    /** A trial and what it had to hold. */
    record Seen(MemoryNeed need, TrialReport trial) {}

    static MemoryForecast of(
            List<TrialReport> counting, SearchedCells cells, List<Limit> limits, Optional<Target> target) {
        List<Seen> seen = new ArrayList<>();
        for (TrialReport trial : counting) {
            cells.trialOf(trial)
                    .flatMap(known -> MemoryNeed.of(known.cell()))
                    .ifPresent(need -> seen.add(new Seen(need, trial)));
        }
        return new MemoryForecast(limits, seen, target);
    }

    /** Returns whether this rules nothing out. */
    boolean isBlank() {
        return limits.isEmpty() && seen.stream().noneMatch(MemoryForecast::isShort);
    }

    private static boolean isShort(Seen one) {
        return one.trial().outcome() == Outcome.OUT_OF_MEMORY;
    }

    /** Returns why a cell cannot do with the memory that there is, as surely as 95 %; empty if it may. */
    Optional<String> refusal(Cell cell) {
        return MemoryNeed.of(cell).flatMap(this::refusal);
    }

    private Optional<String> refusal(MemoryNeed need) {
        if (seen.stream().anyMatch(one -> isShort(one) && need.isAtLeast(one.need()))) {
            return Optional.of("a trial that needs no more ran out of memory");
        }
        return limits.stream().flatMap(limit -> beyond(limit, need).stream()).findFirst();
    }

    private Optional<String> beyond(Limit limit, MemoryNeed need) {
        return model(limit, one -> one.need().isOfSameNetwork(need))
                .or(() -> model(limit, one -> one.need().where().equals(need.where())))
                .flatMap(model -> model.band(need.kibibytes()))
                .map(Interval::low)
                .filter(least -> least > limit.bound())
                .map(least ->
                        "%s would be at least %s".formatted(limit.quantity().name(), Unit.BYTES.text(least)));
    }

    private Optional<MemoryModel> model(Limit limit, Predicate<Seen> like) {
        SortedMap<Integer, List<Double>> bytes = new TreeMap<>();
        for (Seen one : seen.stream().filter(like).toList()) {
            limit.quantity()
                    .of(one.trial(), target)
                    .ifPresent(value -> bytes.computeIfAbsent(one.need().kibibytes(), need -> new ArrayList<>())
                            .add(value));
        }
        return bytes.size() < FEWEST_NEEDS ? Optional.empty() : new MemoryCurve(bytes).model();
    }
}
