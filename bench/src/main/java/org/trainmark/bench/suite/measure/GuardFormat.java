package org.trainmark.bench.suite.measure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.contrast.ComparedMetric;

/** The margins that a suite guards, by the name of the metric. */
public final class GuardFormat {

    private GuardFormat() {}

    public static SortedMap<String, Double> read(Value value) {
        Map<String, Read<Double>> read = new TreeMap<>();
        value.children().forEach((name, child) -> {
            if (ComparedMetric.named(name).isEmpty()) {
                value.problems()
                        .add(
                                child.place(),
                                "there is no metric '%s' to guard; there are %s"
                                        .formatted(name, ComparedMetric.names()));
            }
            read.put(name, Read.of(child, GuardFormat::margin));
        });
        SortedMap<String, Double> margins = new TreeMap<>();
        read.forEach((name, margin) -> margins.put(name, margin.get()));
        return margins;
    }

    private static double margin(Value value) {
        try {
            return Guard.margin(value.anyText());
        } catch (IllegalArgumentException e) {
            throw value.refuseAs("a part such as 0.02 or 2%, at least 0 and below 1");
        }
    }
}
