package org.trainmark.results.early.replay;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.early.Pace;
import org.trainmark.results.stats.Proportion;

/**
 * What each rule that ends trainings early would have saved and lost in a run, if one training of each cell had come
 * after the other in the order of its log and in other orders: the order decides what a rule knows.
 *
 * @param noise by which trainings are not significantly worse than the best
 * @param winners of the first training of each cell
 * @param orders how many there are, that of the log included
 * @param rules in a fixed order
 */
public record Audit(FullTrainings trainings, OutcomeNoise noise, Winners winners, int orders, List<AuditedRule> rules) {

    /** The share of orders in which a rule that is advised may lose all that are not significantly worse. */
    public static final double BEARABLE_LOSS = 0.05;

    public Audit {
        requireNonNull(trainings, "trainings");
        requireNonNull(noise, "noise");
        requireNonNull(winners, "winners");
        rules = List.copyOf(rules);
    }

    /**
     * Replays all rules.
     *
     * @param orders how many, at least 1, which is that of the log
     * @param seed the same gives the same other orders
     * @throws IllegalArgumentException if the first training of no cell has an outcome, so that there is no winner
     */
    public static Audit of(FullTrainings trainings, int orders, long seed) {
        OutcomeNoise noise = OutcomeNoise.among(trainings.all());
        List<List<FullTraining>> chosen = ShuffledOrders.of(trainings.byCell(), orders, seed);
        Winners winners = Winners.among(chosen.get(0), noise);
        if (winners.best().isEmpty()) {
            String lacked = trainings.target().isPresent() ? "reached the target" : "ended with a finite loss";
            throw new IllegalArgumentException(
                    "the first trial of no cell %s, so there is no winner to lose".formatted(lacked));
        }
        return new Audit(
                trainings,
                noise,
                winners,
                orders,
                ReplayedEndings.of(trainings).stream()
                        .map(ending -> audited(ending, chosen, noise))
                        .toList());
    }

    private static AuditedRule audited(ReplayedEnding ending, List<List<FullTraining>> orders, OutcomeNoise noise) {
        List<ReplayedOrder> replayed = orders.parallelStream()
                .map(order -> ReplayedOrder.of(ending, order, noise))
                .toList();
        return new AuditedRule(
                ending.label(),
                mean(replayed, ReplayedOrder::ended),
                mean(replayed, ReplayedOrder::epochsSaved),
                mean(replayed, ReplayedOrder::secondsSaved),
                Math.expm1(replayed.stream()
                        .mapToDouble(ReplayedOrder::worse)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN)),
                share(replayed, ReplayedOrder::bestLost),
                share(replayed, ReplayedOrder::allLost));
    }

    private static double mean(List<ReplayedOrder> replayed, ToDoubleFunction<ReplayedOrder> part) {
        return replayed.stream().mapToDouble(part).average().orElseThrow();
    }

    private static Proportion share(List<ReplayedOrder> replayed, Predicate<ReplayedOrder> lost) {
        return new Proportion((int) replayed.stream().filter(lost).count(), replayed.size());
    }

    /** Returns the rule that saves most of those that lose no more than is bearable; empty if there is none. */
    public Optional<AuditedRule> advised() {
        Pace pace = trainings.yardstick().pace();
        return rules.stream()
                .filter(rule -> rule.allLost().value() <= BEARABLE_LOSS)
                .max(Comparator.comparingDouble(rule -> rule.saved(pace)));
    }
}
