package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.bench.amt.AmtFile.Request;

/**
 * A tuning job as a suite.
 *
 * @param suite its text
 * @param notes in sentences, what of the job is not done here as there
 */
public record Imported(String suite, List<String> notes) {

    public Imported {
        requireNonNull(suite, "suite");
        notes = List.copyOf(notes);
    }

    /**
     * Returns the suite of a job.
     *
     * @param command words that start its program, some with settings in braces; empty for a guess
     * @param trained what jobs have found that it may start with
     * @param most how many of these it starts with, the best
     */
    public static Imported of(Request request, List<String> command, List<TrainedPoint> trained, int most) {
        TuningJob job = request.job();
        List<TrainedPoint> inside = StartPoints.in(job, trained);
        List<TrainedPoint> points = inside.subList(0, Math.min(most, inside.size()));
        List<String> notes = new ArrayList<>(notes(job));
        if (!trained.isEmpty()) {
            notes.add(
                    ("of %d trained points %d are in the space, and the best %d are measured first here: what they came"
                                    + " to there says nothing of this machine")
                            .formatted(trained.size(), inside.size(), points.size()));
        }
        return new Imported(JobAsSuite.of(job, command, points).text(), notes);
    }

    private static List<String> notes(TuningJob job) {
        List<String> notes = new ArrayList<>();
        if (job.limits().parallel() > 1) {
            notes.add("trials run one at a time, not %d, unless on devices of their own: measure.devices-at-once"
                    .formatted(job.limits().parallel()));
        }
        if (job.ends().onConvergence() && job.how().strategy() != Strategy.BAYESIAN) {
            notes.add("CompleteOnConvergence is left out: of the samplers here a Gaussian process alone tells when");
        }
        if (!job.parents().isEmpty()) {
            notes.add("the search starts with the runs %s, which must be here; take out of start-with what is not"
                    .formatted(String.join(", ", job.parents())));
        }
        int all = job.training().metrics().size();
        int known = (int) job.training().metrics().keySet().stream()
                .filter(SuiteNames.of(job).metrics()::containsKey)
                .count();
        if (all > known) {
            notes.add("%d of %d metrics have no counterpart; export brings them back".formatted(all - known, all));
        }
        return notes;
    }
}
