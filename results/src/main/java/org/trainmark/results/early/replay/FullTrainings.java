package org.trainmark.results.early.replay;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.Yardstick;

/**
 * The trainings of a run that came to ends of their own, in the order of its log.
 *
 * @param yardstick by which rules compare them
 * @param target the run is about the time to it; about what the yardstick has at the end, where there is none
 * @param leftOut how many trials are not among them: without a curve, broken on their way, or ended by a rule or a
 *     person
 */
public record FullTrainings(Yardstick yardstick, Optional<Target> target, List<FullTraining> all, int leftOut) {

    public FullTrainings {
        requireNonNull(yardstick, "yardstick");
        requireNonNull(target, "target");
        all = List.copyOf(all);
    }

    /**
     * Reads the trainings of a run.
     *
     * @param asked by what rules compare trainings; where nothing is asked by what the target is in or, without one, by
     *     the accuracy where there is one
     * @throws IllegalArgumentException if they are of fewer than two cells, or none has what is asked, with the mend
     */
    public static FullTrainings of(RunInfo info, List<TrialReport> trials, Optional<Target.Metric> asked, Pace pace) {
        if (trials.stream().allMatch(trial -> trial.curve().isEmpty())) {
            throw new IllegalArgumentException(
                    "no trial has a learning curve; add measure.convergence to the suite, and run that");
        }
        List<TrialReport> whole = trials.stream()
                .filter(trial -> isWhole(trial) && !info.leftOut().contains(trial.id()))
                .toList();
        long cells = whole.stream().map(TrialReport::cell).distinct().count();
        if (cells < 2) {
            throw new IllegalArgumentException(
                    "a rule compares cells, but trials trained to an end of their own in %d alone; run more"
                            .formatted(cells));
        }
        Target.Metric quality = quality(whole, asked.or(() -> info.target().map(Target::metric)));
        return of(new Yardstick(quality, pace), info.target(), whole, trials.size() - whole.size());
    }

    private static Target.Metric quality(List<TrialReport> whole, Optional<Target.Metric> asked) {
        boolean classes = whole.stream()
                .flatMap(trial -> trial.curve().stream())
                .anyMatch(point -> point.validationAccuracy().isPresent());
        Target.Metric quality = asked.orElse(classes ? Target.Metric.ACCURACY : Target.Metric.LOSS);
        if (quality == Target.Metric.ACCURACY && !classes) {
            throw new IllegalArgumentException("no trial has an accuracy; ask with --quantity loss");
        }
        return quality;
    }

    private static FullTrainings of(
            Yardstick yardstick, Optional<Target> target, List<TrialReport> whole, int leftOut) {
        List<FullTraining> all = whole.stream()
                .map(trial -> FullTraining.of(trial, target, yardstick))
                .toList();
        FullTrainings trainings = new FullTrainings(yardstick, target, all, leftOut);
        if (trainings.end() == 0) {
            throw new IllegalArgumentException(
                    "its curves count no " + yardstick.pace().label());
        }
        return trainings;
    }

    private static boolean isWhole(TrialReport trial) {
        boolean cut = trial.ending()
                .training()
                .filter(end -> end == TrainingEnd.RUNG || end == TrainingEnd.EDIT)
                .isPresent();
        return !cut && !trial.curve().isEmpty() && (trial.isCompleted() || trial.outcome() == Outcome.DIVERGED);
    }

    /** Returns how many trainings there are. */
    public int count() {
        return all.size();
    }

    /** Returns how many cells they are of. */
    public int cells() {
        return byCell().size();
    }

    /** Returns the trainings of each cell, in the order in which the first of each came. */
    public List<List<FullTraining>> byCell() {
        return List.copyOf(all.stream()
                .collect(groupingBy(FullTraining::cell, LinkedHashMap::new, toList()))
                .values());
    }

    /** Returns how many epochs all have together. */
    public double epochs() {
        return sum(training -> training.epochs(training.size()));
    }

    /** Returns how long all trained together, without evaluations. */
    public double seconds() {
        return sum(training -> training.seconds(training.size()));
    }

    private double sum(ToDoubleFunction<FullTraining> part) {
        return all.stream().mapToDouble(part).sum();
    }

    /** Returns how many evaluations the longest of them has. */
    int mostEvaluations() {
        return all.stream().mapToInt(FullTraining::size).max().orElseThrow();
    }

    /** Returns where the last of them ended. */
    double end() {
        return all.stream()
                .mapToDouble(training -> training.track().place())
                .max()
                .orElseThrow();
    }
}
