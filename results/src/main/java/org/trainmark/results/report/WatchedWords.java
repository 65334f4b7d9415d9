package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.Target;
import org.trainmark.results.early.Yardstick;
import org.trainmark.results.early.parallel.AtEqualSeconds;
import org.trainmark.results.early.parallel.Moment;
import org.trainmark.results.early.parallel.Standing;
import org.trainmark.results.early.parallel.WatchedRun;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** What is said of a watched run that stands against trainings side by side. */
final class WatchedWords {

    private final AtEqualSeconds all;
    private final WatchedRun watched;
    private final Yardstick yardstick;
    private final Unit unit;

    WatchedWords(AtEqualSeconds all) {
        this.all = all;
        watched = all.watched();
        yardstick = all.yardstick();
        unit = yardstick.quality() == Target.Metric.ACCURACY ? Unit.FRACTION : Unit.NUMBER;
    }

    /** Returns what stands against what. */
    List<String> before() {
        String orders = all.orders() == 1 ? "the order of the log" : "the same " + Words.count(all.orders(), "order");
        return List.of(
                ("The watched run: %s, %s of training in all, best %s %s. Against it stand workers that train one of"
                                + " each of the %s one after another, side by side, in %s.")
                        .formatted(
                                Words.count(watched.count(), "training"),
                                Unit.SECONDS.text(watched.seconds()),
                                yardstick.word(),
                                found(watched.best()),
                                Words.count(all.cells(), "cell"),
                                orders));
    }

    /** Returns the head of the table of moments, what matters most first. */
    List<String> head() {
        return List.of(
                "After",
                "Workers",
                "Watched",
                "Best " + yardstick.word(),
                "Watched better",
                "Watched worse",
                "Trainings begun");
    }

    /** Returns what stands under it. */
    List<List<String>> rows() {
        return all.moments().stream().map(this::row).toList();
    }

    private List<String> row(Moment moment) {
        Standing standing = moment.standing();
        return List.of(
                Unit.SECONDS.text(moment.seconds()),
                Integer.toString(standing.workers()),
                found(standing.watched()),
                Double.isFinite(standing.median())
                        ? withMiddle(unit, yardstick.value(standing.median()), quality(standing.middle()))
                        : found(standing.median()),
                share(standing.better()),
                share(standing.worse()),
                "%s of %s".formatted(Unit.COUNT.text(moment.begun()), Unit.COUNT.text(all.cells())));
    }

    private String found(double loss) {
        return Double.isFinite(loss) ? unit.text(yardstick.value(loss)) : "none yet";
    }

    /** Of losses that are accuracies with their sign turned, the least is the highest accuracy. */
    Interval quality(Interval losses) {
        double one = yardstick.value(losses.low());
        double other = yardstick.value(losses.high());
        return new Interval(Math.min(one, other), Math.max(one, other));
    }

    /** Returns the head of the table of the times to the target. */
    List<String> targetHead() {
        String target = all.target().map(Words::target).orElseThrow();
        return List.of("Workers", "Watched", "To " + target, "Watched sooner", "Watched later");
    }

    /** Returns what stands under it; nothing where there is no target. */
    List<List<String>> targetRows() {
        return all.toTarget().stream()
                .map(standing -> List.of(
                        Integer.toString(standing.workers()),
                        reached(standing.watched()),
                        Double.isFinite(standing.median())
                                ? withMiddle(Unit.SECONDS, standing.median(), standing.middle())
                                : reached(standing.median()),
                        share(standing.better()),
                        share(standing.worse())))
                .toList();
    }

    private static String reached(double seconds) {
        return Double.isFinite(seconds) ? Unit.SECONDS.text(seconds) : "not reached";
    }

    private String withMiddle(Unit counted, double median, Interval middle) {
        return all.orders() == 1 ? counted.text(median) : counted.text(median, middle);
    }

    private static String share(Proportion orders) {
        return orders.of() == 1
                ? orders.count() == 1 ? "yes" : "no"
                : Unit.FRACTION.text(orders.value(), orders.interval());
    }

    /** Returns how to read the tables, and what they do not say. */
    List<String> after() {
        List<String> sentences = new ArrayList<>();
        if (all.orders() > 1) {
            sentences.add(
                    "Of workers there are medians over the orders and, in brackets, their 10th to 90th percentile;"
                            + " of shares of the orders, 95 % intervals.");
        }
        sentences.add("Seconds are of training alone: a clock stops while a training is held, so what a person takes to"
                + " think is in none of them, and neither is what trials take to start and to evaluate. Workers do not"
                + " slow each other down here.");
        if (watched.count() > 1) {
            sentences.add("The watched trainings count one after another; what a branch shares with an earlier one"
                    + " counts once.");
        }
        if (watched.leftOut() > 0) {
            sentences.add(
                    "%s of the watched run left out: without a curve, broken on the way, paused, or ended by a rule."
                            .formatted(Words.count(watched.leftOut(), "trial")));
        }
        others(sentences);
        return sentences;
    }

    private void others(List<String> sentences) {
        if (!watched.otherSettings().isEmpty()) {
            sentences.add("No cell has what the watched run has, and it may differ for that alone: %s."
                    .formatted(String.join("; ", watched.otherSettings())));
        }
        if (!watched.otherMachine().isEmpty()) {
            sentences.add("Its machine is another (%s), and so seconds are not the same there."
                    .formatted(String.join(", ", watched.otherMachine())));
        }
    }
}
