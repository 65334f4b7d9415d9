package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.trainmark.bench.amt.TuningJob.Limits;
import org.trainmark.bench.amt.json.Node;

/**
 * Notes what the service refuses of a request, or cannot be run here, beyond its {@link Shapes}: what its parts must be
 * to each other, and the service's quotas.
 *
 * @param parts of the request
 */
record JobChecks(JobParts parts) {

    private static final int MOST_RANDOM_JOBS = 10_000;
    private static final int MOST_PARALLEL = 100;
    private static final int MOST_EPOCHS = 20_000;

    JobChecks {
        requireNonNull(parts, "parts");
    }

    void check() {
        if (parts.ranges().isEmpty()) {
            parts.refuseMissing(Member.RANGES, "add it with what is to be chosen");
        }
        parts.ranges().ifPresent(ranges -> new RangeChecks(ranges).check(parts.statics()));
        if (parts.objective().isEmpty()) {
            parts.refuseMissing(Member.OBJECTIVE, "add it with Type and MetricName");
        }
        parts.strategy().ifPresent(this::checkStrategy);
        checkLimits();
        parts.definition().ifPresent(this::checkDefinition);
    }

    private void checkStrategy(Node strategy) {
        String word = strategy.text().orElse("");
        if (word.equals(Strategy.GRID.word())) {
            checkGrid();
        }
        if (word.equals(Strategy.HYPERBAND.word())) {
            checkHyperband(strategy);
        } else {
            parts.config(Member.STRATEGY_CONFIG)
                    .ifPresent(config -> config.refuse("is for Hyperband alone; leave it out"));
        }
    }

    private void checkGrid() {
        if (parts.ranges().isEmpty()) {
            return;
        }
        RangeChecks ranges = new RangeChecks(parts.ranges().get());
        for (String numbers : List.of(Member.INTEGERS, Member.CONTINUOUS)) {
            ranges.list(numbers)
                    .forEach(range -> range.refuse("is a range, and Grid takes lists alone; write its values into %s"
                            .formatted(Member.CATEGORICAL)));
        }
        double points = TuningJob.points(JobReader.tunables(parts.ranges().get()));
        Optional<Node> jobs = parts.config(Member.LIMITS, Member.JOBS);
        if (jobs.flatMap(Node::number)
                .filter(most -> Double.parseDouble(most) != points)
                .isPresent()) {
            jobs.get()
                    .refuse("must be the number of points of the grid, %.0f, but is %s; leave it out"
                            .formatted(points, jobs.get().number().orElseThrow()));
        }
        if (points > Limits.MOST_JOBS) {
            parts.ranges()
                    .get()
                    .refuse("make %.0f points, and a grid may have %d; leave values out"
                            .formatted(points, Limits.MOST_JOBS));
        }
    }

    private void checkHyperband(Node strategy) {
        parts.config(Member.EARLY_STOPPING)
                .filter(stops -> stops.text().filter("Auto"::equals).isPresent())
                .ifPresent(stops -> stops.refuse("must be Off with Hyperband, which ends jobs itself; write \"Off\""));
        Optional<Node> least = parts.config(Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG, Member.MIN_RESOURCE);
        Optional<Node> most = parts.config(Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG, Member.MAX_RESOURCE);
        Optional<Long> epochs = most.flatMap(Node::number)
                .map(Long::valueOf)
                .or(() -> parts.epochs().map(Integer::longValue));
        if (epochs.isEmpty() && most.isEmpty()) {
            strategy.refuse("needs to know how far a job goes; add %s/%s/%s, or epochs to %s"
                    .formatted(Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG, Member.MAX_RESOURCE, Member.STATICS));
        }
        if (epochs.filter(number -> number > MOST_EPOCHS).isPresent()) {
            most.orElse(strategy).refuse("must be at most %d epochs, but is %d".formatted(MOST_EPOCHS, epochs.get()));
        }
        long first = least.flatMap(Node::number).map(Long::valueOf).orElse(1L);
        if (epochs.filter(number -> first >= number).isPresent()) {
            least.orElse(strategy)
                    .refuse("must be below the largest resource, %d, but is %d; lower it"
                            .formatted(epochs.get(), first));
        }
    }

    private void checkLimits() {
        boolean random = parts.strategy()
                .flatMap(Node::text)
                .filter(Strategy.RANDOM.word()::equals)
                .isPresent();
        atMost(parts.config(Member.LIMITS, Member.JOBS), random ? MOST_RANDOM_JOBS : Limits.MOST_JOBS, "jobs");
        atMost(parts.config(Member.LIMITS, Member.PARALLEL), MOST_PARALLEL, "jobs side by side");
    }

    private static void atMost(Optional<Node> node, int most, String what) {
        if (node.flatMap(Node::number)
                .filter(number -> Double.parseDouble(number) > most)
                .isPresent()) {
            node.get()
                    .refuse("must be at most %d %s, the service's largest quota, but is %s; lower it"
                            .formatted(most, what, node.get().number().orElseThrow()));
        }
    }

    private void checkDefinition(Node definition) {
        boolean image = definition.at(Member.ALGORITHM, "TrainingImage").isPresent();
        boolean algorithm = definition.at(Member.ALGORITHM, "AlgorithmName").isPresent();
        Optional<Node> specification = definition.at(Member.ALGORITHM);
        if (specification.isPresent() && image == algorithm) {
            specification
                    .get()
                    .refuse("must have one of TrainingImage and AlgorithmName, but has %s"
                            .formatted(image ? "both; leave one out" : "neither; add one"));
        }
        boolean resources = definition.at(Member.RESOURCES).isPresent();
        if (resources == definition.at(Member.TUNING_RESOURCES).isPresent()) {
            definition.refuse("must have one of %s and %s, but has %s"
                    .formatted(
                            Member.RESOURCES,
                            Member.TUNING_RESOURCES,
                            resources ? "both; leave one out" : "neither; add one"));
        }
        definition.at(Member.ALGORITHM, Member.METRICS).ifPresent(this::checkMetrics);
    }

    private void checkMetrics(Node metrics) {
        List<String> names = metrics.items().stream()
                .flatMap(metric -> metric.text(Member.NAME).stream())
                .toList();
        Optional<Node> objective = parts.objective().flatMap(node -> node.at(Member.METRIC_NAME));
        if (!names.isEmpty()
                && objective
                        .flatMap(Node::text)
                        .filter(name -> !names.contains(name))
                        .isPresent()) {
            objective
                    .get()
                    .refuse("is '%s', which %s does not define; write one of %s, or define it"
                            .formatted(objective.get().text().orElseThrow(), Member.METRICS, String.join(", ", names)));
        }
        metrics.items().forEach(metric -> metric.at(Member.REGEX).ifPresent(JobChecks::checkRegex));
    }

    private static void checkRegex(Node regex) {
        String text = regex.text().orElse("");
        try {
            int groups = Pattern.compile(text).matcher("").groupCount();
            if (!text.isEmpty() && groups != 1) {
                regex.refuse("must have one group in parentheses, around the number, but has %d; write (?:...) around"
                                .formatted(groups)
                        + " what is no number");
            }
        } catch (PatternSyntaxException e) {
            regex.refuse(
                    "is no regular expression that can be read here: %s, after character %d; write it in another way"
                            .formatted(e.getDescription(), Math.max(0, e.getIndex())));
        }
    }
}
