package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trainmark.results.TrialReport;

/**
 * When the trials of a run ran, those of each search in lanes of its own, as many as ran at once. Long pauses, as
 * between a stop and the day on which a run went on, are cut out.
 *
 * @param seconds from the first trial's start to the last one's end, without the pauses
 */
public record Timeline(List<Lane> lanes, List<Pause> pauses, double seconds) {

    private static final double LEAST_PAUSE = 60;
    private static final double LONGEST_TRIALS = 3;

    /**
     * Trials one after another.
     *
     * @param search that they belong to
     */
    public record Lane(Search search, List<Stay> stays) {

        public Lane {
            requireNonNull(search, "search");
            stays = List.copyOf(stays);
        }
    }

    /**
     * A trial in its lane.
     *
     * @param from in seconds
     */
    public record Stay(SearchedPoint point, TrialReport trial, Purpose purpose, double from, double to) {

        public Stay {
            requireNonNull(point, "point");
            requireNonNull(trial, "trial");
            requireNonNull(purpose, "purpose");
        }
    }

    /** A pause that was cut out after so many seconds, and how long it was. */
    public record Pause(double at, double seconds) {}

    public Timeline {
        lanes = List.copyOf(lanes);
        pauses = List.copyOf(pauses);
    }

    /** Returns when the trials of searches ran. */
    public static Timeline of(List<Search> searches) {
        List<TrialReport> all = searches.stream()
                .flatMap(search -> search.points().stream())
                .flatMap(point -> point.trials().stream())
                .filter(trial -> !trial.isKnown())
                .sorted(Comparator.comparing(trial -> trial.when().startedAt()))
                .toList();
        Instant start = all.isEmpty() ? Instant.EPOCH : all.get(0).when().startedAt();
        List<Pause> pauses = pauses(all, start);
        List<Lane> lanes = new ArrayList<>();
        searches.forEach(search -> lanes.addAll(lanes(search, start, pauses)));
        double seconds = lanes.stream()
                .flatMap(lane -> lane.stays().stream())
                .mapToDouble(Stay::to)
                .max()
                .orElse(0);
        return new Timeline(lanes, pauses, seconds);
    }

    /** A try that does not count, or a slow start, is no pause. */
    private static List<Pause> pauses(List<TrialReport> all, Instant start) {
        double longest = all.stream().mapToDouble(TrialReport::seconds).max().orElse(0);
        double least = Math.max(LEAST_PAUSE, LONGEST_TRIALS * longest);
        List<Pause> pauses = new ArrayList<>();
        double cut = 0;
        double end = 0;
        for (TrialReport trial : all) {
            double from = seconds(start, trial);
            if (from - end > least) {
                pauses.add(new Pause(end - cut, from - end));
                cut += from - end;
            }
            end = Math.max(end, from + trial.seconds());
        }
        return pauses;
    }

    private static double seconds(Instant start, TrialReport trial) {
        return Duration.between(start, trial.when().startedAt()).toNanos() / 1e9;
    }

    private static List<Lane> lanes(Search search, Instant start, List<Pause> pauses) {
        List<List<Stay>> lanes = new ArrayList<>();
        for (Stay stay : stays(search, start, pauses)) {
            lanes.stream()
                    .filter(lane -> lane.get(lane.size() - 1).to() <= stay.from())
                    .findFirst()
                    .orElseGet(() -> {
                        lanes.add(new ArrayList<>());
                        return lanes.get(lanes.size() - 1);
                    })
                    .add(stay);
        }
        return lanes.stream().map(lane -> new Lane(search, lane)).toList();
    }

    private static List<Stay> stays(Search search, Instant start, List<Pause> pauses) {
        List<Stay> stays = new ArrayList<>();
        for (SearchedPoint point : search.points()) {
            for (TrialReport trial : point.trials()) {
                if (trial.isKnown()) {
                    continue;
                }
                double from = without(pauses, seconds(start, trial));
                Purpose purpose = Purpose.of(search.settings(), point, trial);
                stays.add(new Stay(point, trial, purpose, from, from + trial.seconds()));
            }
        }
        stays.sort(Comparator.comparingDouble(Stay::from));
        return stays;
    }

    /** Returns a time without the pauses before it. */
    private static double without(List<Pause> pauses, double seconds) {
        double left = seconds;
        for (Pause pause : pauses) {
            left -= left > pause.at() ? pause.seconds() : 0;
        }
        return left;
    }
}
