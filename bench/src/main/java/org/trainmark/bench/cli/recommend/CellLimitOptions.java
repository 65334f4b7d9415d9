package org.trainmark.bench.cli.recommend;

import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.option.ByteSizes;
import org.trainmark.bench.cli.option.Fractions;
import org.trainmark.bench.cli.option.TimeSpans;
import org.trainmark.results.recommend.Limits;
import picocli.CommandLine.Option;

/** What the cell to pick must keep to: options. */
final class CellLimitOptions {

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            converter = ByteSizes.class,
            description = "Highest resident set of any trial: 512MiB, 8GiB.")
    private @Nullable Long maxMemory;

    @Option(
            names = "--min-accuracy",
            paramLabel = "PART",
            converter = Fractions.class,
            description = "Of the mean final accuracy: 0.95 or 95%%.")
    private @Nullable Double minAccuracy;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = TimeSpans.class,
            description = "Of the time to the target or, without one, of the training: 30s, 5m.")
    private @Nullable Duration maxTime;

    Limits limits() {
        return new Limits(
                maxMemory == null ? OptionalDouble.empty() : OptionalDouble.of(maxMemory),
                minAccuracy == null ? OptionalDouble.empty() : OptionalDouble.of(minAccuracy),
                maxTime == null ? OptionalDouble.empty() : OptionalDouble.of(maxTime.toMillis() / 1e3));
    }
}
