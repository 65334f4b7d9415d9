package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.trainmark.bench.amt.TuningJob.Limits;
import org.trainmark.bench.space.Scale;
import org.trainmark.bench.space.Space;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.results.MetricNames;

/**
 * A tuning job as a suite: of a program, or of this project's own trainer if a suite of that was exported as the job.
 *
 * @param command words that start the program, some with settings in braces; empty for a guess
 * @param points to measure first, the best first
 */
record JobAsSuite(TuningJob job, SuiteNames names, List<String> command, List<TrainedPoint> points) {

    /** More than any program trains: one ends by itself. */
    private static final int NO_END = 100_000;
    /** What a training job may take where nothing is said. */
    private static final long USUAL_SECONDS = 86_400;

    private static final String FACTOR = "3";

    JobAsSuite {
        requireNonNull(job, "job");
        requireNonNull(names, "names");
        command = List.copyOf(command);
        points = List.copyOf(points);
    }

    /** Returns a job as a suite without anything that the job itself does not say. */
    static JobAsSuite of(TuningJob job) {
        return of(job, List.of(), List.of());
    }

    static JobAsSuite of(TuningJob job, List<String> command, List<TrainedPoint> points) {
        return new JobAsSuite(job, isOwn(job) ? SuiteNames.SAME : SuiteNames.of(job), command, points);
    }

    /** Returns whether a job was made of a suite for this project's own trainer. */
    static boolean isOwn(TuningJob job) {
        return job.training().statics().keySet().containsAll(List.of("data", "model", "measure"));
    }

    /** Returns the suite, with comments for whoever changes it. */
    String text() {
        boolean own = isOwn(job);
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# What does the tuning job %s find?".formatted(job.name()));
        lines.add("name: " + FlowText.text(job.name()));
        if (!own) {
            new ProgramBlock(job, names, command).lines().forEach(lines::add);
        }
        job.training()
                .statics()
                .forEach((name, value) -> lines.add("%s: %s"
                        .formatted(
                                FlowText.text(names.ours(name)),
                                own ? Written.yaml(value, true) : FlowText.text(value))));
        job.seed().ifPresent(seed -> lines.add("seed: " + seed));
        lines.add("search:");
        search(own).forEach(line -> lines.add("  " + line));
        if (!own) {
            lines.add("measure: {repetitions: 1, convergence: {max-epochs: %s}}%s"
                    .formatted(epochs(), isHyperband() ? "" : "  # the program ends by itself"));
        }
        lines.add("limits: {trial-timeout: %ss}"
                .formatted(job.training().seconds().orElse(USUAL_SECONDS)));
        return lines.toString();
    }

    private boolean isHyperband() {
        return job.how().strategy() == Strategy.HYPERBAND;
    }

    private int epochs() {
        return isHyperband() ? job.how().most().or(job.training()::epochs).orElse(NO_END) : NO_END;
    }

    private List<String> search(boolean own) {
        List<String> lines = new ArrayList<>();
        lines.add("space:");
        for (Tunable tunable : job.tunables()) {
            lines.add("  %s: %s".formatted(FlowText.text(names.ours(tunable.name())), range(tunable, own)));
        }
        lines.add("by: " + job.how().strategy().sampler().text());
        lines.add("objective: " + objective(own));
        lines.add("budget: {%s}".formatted(String.join(", ", budget())));
        lines.add("confirm: false  # all its trials search, as there");
        if (job.stopsEarly()) {
            lines.add("end-early: median-amt");
        } else if (isHyperband()) {
            lines.add("end-early: {asha-syne-tune: {first: %s, factor: %s}}"
                    .formatted(job.how().least().orElse(1), FACTOR));
        }
        start(own).ifPresent(lines::add);
        return lines;
    }

    private String range(Tunable tunable, boolean own) {
        if (tunable instanceof Tunable.Listed listed) {
            return FlowText.list(listed.values().stream()
                    .map(value -> Written.yaml(value, own))
                    .toList());
        }
        Tunable.Ranged range = (Tunable.Ranged) tunable;
        Scale scale = range.scaling().scale(new BigDecimal(range.from()), new BigDecimal(range.to()));
        return "{from: %s, to: %s%s%s}%s"
                .formatted(
                        range.from(),
                        range.to(),
                        scale == Scale.LINEAR ? "" : ", scale: " + Scaling.text(scale),
                        range.whole() == Space.isWhole(names.ours(range.name())) ? "" : ", whole: " + range.whole(),
                        range.scaling() == Scaling.AUTO ? "  # the scale was left to the service" : "");
    }

    private String objective(boolean own) {
        String metric = job.objective().metric();
        boolean named = own && !metric.equals(SuiteNames.ACCURACY) && !metric.equals(SuiteNames.LOSS);
        String quantity =
                named ? metric : job.objective().maximized() ? MetricNames.FINAL_ACCURACY : MetricNames.FINAL_LOSS;
        return FlowText.map(Map.of(job.objective().maximized() ? "maximize" : "minimize", quantity));
    }

    private List<String> budget() {
        List<String> budget = new ArrayList<>();
        boolean grid = job.how().strategy() == Strategy.GRID;
        budget.add("trials: "
                + job.limits().jobs().orElse(grid ? (int) TuningJob.points(job.tunables()) : Limits.MOST_JOBS));
        job.limits().seconds().ifPresent(seconds -> budget.add("time: " + seconds + "s"));
        job.ends().target().ifPresent(target -> budget.add("target: " + FlowText.number(target)));
        job.ends().notImproving().ifPresent(most -> budget.add("without-improvement: " + most));
        if (job.ends().onConvergence() && job.how().strategy() == Strategy.BAYESIAN) {
            budget.add("margin: 1%");
        }
        return budget;
    }

    private Optional<String> start(boolean own) {
        List<String> start = new ArrayList<>();
        job.parents().forEach(parent -> start.add(FlowText.text(parent)));
        points.forEach(point -> start.add(FlowText.map(StartPoints.values(job, point, names, own))));
        return start.isEmpty() ? Optional.empty() : Optional.of("start-with: " + FlowText.list(start));
    }
}
