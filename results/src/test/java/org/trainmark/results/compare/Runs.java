package org.trainmark.results.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.results.Extent;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.KnownNoise;

/** Runs to compare, made up. */
public final class Runs {

    public static final Map<String, String> MACHINE =
            Map.of("cpu", "some processor", "processors", "2", "arch", "amd64", "data.digits", "0011", "git", "12ab");

    private Runs() {}

    public static RunInfo info(Map<String, String> settings, Map<String, String> provenance) {
        return new RunInfo(
                "small",
                "",
                "name: small\n",
                "00ff",
                List.of("batch-size", "profile"),
                new Extent(10, false),
                Optional.of(new Target(Target.Metric.ACCURACY, 0.9)),
                Instant.parse("2026-01-02T03:04:05Z"),
                new TreeMap<>(settings),
                new TreeMap<>(provenance));
    }

    public static ComparedRun run(String label, List<ComparedTrial> trials) {
        return new ComparedRun(label, info(Map.of("loss", "cross-entropy"), MACHINE), trials);
    }

    public static Comparison compare(ComparedRun base, ComparedRun candidate, Guard guard) {
        return Comparing.runs(ComparedSide.of(base), ComparedSide.of(candidate), guard, KnownNoise.NOTHING);
    }
}
