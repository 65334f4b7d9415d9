package org.trainmark.bench.cli.memory;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.option.ByteSizes;
import org.trainmark.bench.plan.MemoryLimits;
import picocli.CommandLine.Option;

/** What the largest batch must fit: options. */
final class BatchLimitOptions {

    @Option(
            names = "--limit",
            paramLabel = "SIZE",
            converter = ByteSizes.class,
            description = "Find the largest batch with which the engine holds no more than this: 512MiB, 8GiB.")
    private @Nullable Long limit;

    @Option(
            names = "--process-limit",
            paramLabel = "SIZE",
            converter = ByteSizes.class,
            description =
                    "Find the largest batch with which the whole process of a trial has no more than this resident"
                            + " at its peak, as a container counts it: 512MiB, 8GiB.")
    private @Nullable Long processLimit;

    /** Returns the limits; empty where none is given. */
    Optional<MemoryLimits> limits() {
        return limit == null && processLimit == null
                ? Optional.empty()
                : Optional.of(new MemoryLimits(
                        limit == null ? OptionalLong.empty() : OptionalLong.of(limit),
                        processLimit == null ? OptionalLong.empty() : OptionalLong.of(processLimit)));
    }
}
