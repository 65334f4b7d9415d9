package org.trainmark.results.early.parallel;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.Target;
import org.trainmark.results.early.Yardstick;
import org.trainmark.results.early.replay.FullTrainings;
import org.trainmark.results.early.replay.ShuffledOrders;

/**
 * What a person found who watched one training, and what workers found in as many seconds that began trainings nobody
 * watched, one after another, in the order of their log and in other orders.
 *
 * @param yardstick by which best is meant
 * @param cells how many there are to train of, one training of each
 * @param orders how many there are, that of the log included
 * @param moments after a quarter, half and all of the seconds that the person's trainings took, each for every number
 *     of workers
 * @param toTarget the seconds to the target for every number of workers; none where there is no target
 */
public record AtEqualSeconds(
        WatchedRun watched,
        Yardstick yardstick,
        Optional<Target> target,
        int cells,
        int orders,
        List<Moment> moments,
        List<Standing> toTarget) {

    private static final List<Double> PARTS = List.of(0.25, 0.5, 1.0);

    public AtEqualSeconds {
        requireNonNull(watched, "watched");
        requireNonNull(yardstick, "yardstick");
        requireNonNull(target, "target");
        moments = List.copyOf(moments);
        toTarget = List.copyOf(toTarget);
    }

    /**
     * Replays trainings side by side.
     *
     * @param orders how many, at least 1, which is that of the log
     * @param seed the same gives the same other orders, which are those of an audit
     */
    public static AtEqualSeconds of(FullTrainings trainings, WatchedRun watched, int orders, long seed) {
        List<Workers> workers = Workers.over(ShuffledOrders.of(timed(trainings), orders, seed));
        double toTarget = watched.timetable().secondsToTarget();
        return new AtEqualSeconds(
                watched,
                trainings.yardstick(),
                trainings.target(),
                trainings.cells(),
                orders,
                moments(watched, workers),
                workers.stream()
                        .filter(side -> trainings.target().isPresent())
                        .map(side -> side.against(toTarget, Timetable::secondsToTarget))
                        .toList());
    }

    private static List<List<TimedTraining>> timed(FullTrainings trainings) {
        return trainings.byCell().stream()
                .map(cell -> cell.stream()
                        .map(training -> TimedTraining.of(
                                training.curve(), trainings.yardstick().quality(), trainings.target()))
                        .toList())
                .toList();
    }

    private static List<Moment> moments(WatchedRun watched, List<Workers> workers) {
        return PARTS.stream()
                .map(part -> part * watched.seconds())
                .flatMap(seconds -> workers.stream().map(side -> moment(seconds, watched, side)))
                .toList();
    }

    private static Moment moment(double seconds, WatchedRun watched, Workers workers) {
        Standing standing = workers.against(watched.timetable().bestBy(seconds), order -> order.bestBy(seconds));
        return new Moment(seconds, workers.begunBefore(seconds), standing);
    }
}
