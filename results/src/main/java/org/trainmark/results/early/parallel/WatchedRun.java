package org.trainmark.results.early.parallel;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.replay.FullTraining;
import org.trainmark.results.early.replay.FullTrainings;

/**
 * The trainings of one person, who watched them one after another: all count, for the best of them took the seconds of
 * the others too. A branch counts from where it began: evaluations that it shares with an earlier training, to the bit
 * of their times, were made once.
 *
 * @param timetable on the person's clock; a branch begins on it as long before its own first step as it shares
 * @param leftOut how many of its trials are not among them: without a curve, broken on the way, paused, or ended by a
 *     rule
 * @param otherSettings which no training has that it stands against: {@code batch-size: 64}
 * @param otherMachine in what its machine differs from theirs: {@code cpu}
 */
public record WatchedRun(Timetable timetable, int leftOut, List<String> otherSettings, List<String> otherMachine) {

    private static final Set<TrainingEnd> UNENDED = EnumSet.of(TrainingEnd.RUNG, TrainingEnd.PAUSED);

    public WatchedRun {
        requireNonNull(timetable, "timetable");
        otherSettings = List.copyOf(otherSettings);
        otherMachine = List.copyOf(otherMachine);
    }

    /**
     * Reads a run that was watched, as the trainings that it is to stand against are compared.
     *
     * @param trials in the order in which they ended
     * @throws IllegalArgumentException if it has no training to compare, or of other data, with the mend
     */
    public static WatchedRun of(RunInfo info, List<TrialReport> trials, RunInfo others, FullTrainings trainings) {
        List<TrialReport> ended = ended(info, trials);
        checkQuality(ended, trainings.yardstick().quality());
        OtherSettings settings = new OtherSettings(
                ended.stream().map(TrialReport::cell).toList(),
                trainings.all().stream().map(FullTraining::cell).toList());
        settings.checkData();
        Timetable timetable = oneAfterAnother(ended, trainings);
        if (timetable.end() == 0) {
            throw new IllegalArgumentException("its curves count no seconds; name a run whose curves do");
        }
        return new WatchedRun(timetable, trials.size() - ended.size(), settings.unknown(), otherMachine(info, others));
    }

    private static List<TrialReport> ended(RunInfo info, List<TrialReport> trials) {
        List<TrialReport> ended = trials.stream()
                .filter(trial -> isEnded(trial) && !info.leftOut().contains(trial.id()))
                .toList();
        if (ended.isEmpty()) {
            throw new IllegalArgumentException(
                    "no trial of it has a learning curve that came to an end of its own or by hand; name a run that has");
        }
        return ended;
    }

    private static boolean isEnded(TrialReport trial) {
        return !trial.curve().isEmpty()
                && (trial.isMeasured() || trial.outcome() == Outcome.DIVERGED)
                && trial.ending().training().filter(UNENDED::contains).isEmpty();
    }

    private static void checkQuality(List<TrialReport> ended, Target.Metric quality) {
        if (quality == Target.Metric.ACCURACY
                && ended.stream()
                        .flatMap(trial -> trial.curve().stream())
                        .allMatch(point -> point.validationAccuracy().isEmpty())) {
            throw new IllegalArgumentException("no trial of it has an accuracy; ask with --quantity loss");
        }
    }

    private static Timetable oneAfterAnother(List<TrialReport> ended, FullTrainings like) {
        List<TimedTraining> watched = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        double spent = 0;
        for (TrialReport trial : ended) {
            List<CurvePoint> curve = trial.curve();
            double shared = ended.subList(0, watched.size()).stream()
                    .mapToDouble(earlier -> shared(earlier.curve(), curve))
                    .max()
                    .orElse(0);
            TimedTraining training = TimedTraining.of(curve, like.yardstick().quality(), like.target());
            watched.add(training);
            starts.add(spent - shared);
            spent += training.seconds() - shared;
        }
        return new Timetable(watched, starts);
    }

    /** Returns for how long two trainings were one. */
    private static double shared(List<CurvePoint> one, List<CurvePoint> other) {
        double seconds = 0;
        for (int i = 0; i < Math.min(one.size(), other.size()) && one.get(i).equals(other.get(i)); i++) {
            seconds = one.get(i).trainingSeconds();
        }
        return seconds;
    }

    private static List<String> otherMachine(RunInfo one, RunInfo other) {
        return RunInfo.MACHINE.stream()
                .filter(name -> !Objects.equals(
                        one.provenance().get(name), other.provenance().get(name)))
                .sorted()
                .toList();
    }

    /** Returns how many trainings it has. */
    public int count() {
        return timetable.trainings().size();
    }

    /** Returns how long all trained together, without evaluations and without the time in which they were held. */
    public double seconds() {
        return timetable.end();
    }

    /** Returns the least loss of all; infinite if none is finite. */
    public double best() {
        return timetable.bestBy(seconds());
    }
}
