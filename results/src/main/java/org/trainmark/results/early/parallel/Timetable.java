package org.trainmark.results.early.parallel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Trainings on one clock. What they found counts from the second of its evaluation on, whatever became of the training
 * later: at that second nobody knew.
 *
 * @param starts the second at which each began
 */
public record Timetable(List<TimedTraining> trainings, List<Double> starts) {

    public Timetable {
        trainings = List.copyOf(trainings);
        starts = List.copyOf(starts);
        if (trainings.size() != starts.size()) {
            throw new IllegalArgumentException(
                    "%d trainings have %d starts".formatted(trainings.size(), starts.size()));
        }
    }

    /** Returns so many workers' trainings: whoever has ended one begins the next of the order. */
    static Timetable sideBySide(List<TimedTraining> order, int workers) {
        PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(workers, 0.0));
        List<Double> starts = new ArrayList<>();
        for (TimedTraining training : order) {
            double start = free.remove();
            starts.add(start);
            free.add(start + training.seconds());
        }
        return new Timetable(order, starts);
    }

    /** Returns the least loss that was found by a second; infinite if none was. */
    double bestBy(double seconds) {
        return least(
                i -> trainings.get(i).track().bestAt(seconds - starts.get(i)).orElse(Double.POSITIVE_INFINITY));
    }

    /** Returns the second at which one of them first reached the target; infinite if none did. */
    double secondsToTarget() {
        return least(i -> starts.get(i) + trainings.get(i).secondsToTarget());
    }

    private double least(IntToDoubleFunction part) {
        return IntStream.range(0, trainings.size()).mapToDouble(part).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns how many of them had begun before a second. */
    long begunBefore(double seconds) {
        return starts.stream().filter(start -> start < seconds).count();
    }

    /** Returns the second at which the last of them ended. */
    double end() {
        return IntStream.range(0, trainings.size())
                .mapToDouble(i -> starts.get(i) + trainings.get(i).seconds())
                .max()
                .orElse(0);
    }
}
