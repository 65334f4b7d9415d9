package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.amt.TuningJob.Limits;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.amt.service.Shapes;

/**
 * Notes what the service refuses of a request, or cannot be run here, beyond its {@link Shapes}: what its parts must be
 * to each other, and the service's quotas.
 *
 * @param parts of the request
 */
record JobChecks(JobParts parts) {

    private static final int MOST_RANDOM_JOBS = 10_000;
    private static final int MOST_PARALLEL = 100;

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
        new DefinitionChecks(parts).check();
    }

    private void checkStrategy(Node strategy) {
        String word = strategy.text().orElse("");
        if (word.equals(Strategy.GRID.word())) {
            checkGrid();
        }
        if (word.equals(Strategy.HYPERBAND.word())) {
            new HyperbandChecks(parts).check(strategy);
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
}
