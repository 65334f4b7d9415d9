package org.trainmark.results.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Measurement;
import org.trainmark.results.Outcome;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrialResult;

/**
 * A {@link TrialResult} as a line of the log spells it: the names here are the stored names and outlive refactorings of
 * the type they store.
 */
@JsonInclude(Include.NON_EMPTY)
record StoredTrial(
        @JsonProperty(required = true) int schema,
        @JsonProperty(required = true) String id,

        @JsonProperty(required = true) @JsonInclude(Include.ALWAYS)
        Map<String, String> cell,

        @JsonProperty(required = true) int repetition,
        @JsonProperty(required = true) long seed,
        @JsonProperty(required = true) int order,
        @JsonProperty(required = true) String startedAt,
        @JsonProperty(required = true) double seconds,
        @JsonProperty(required = true) String outcome,
        @Nullable String reason,
        @Nullable List<String> logTail,
        @Nullable Map<String, Measurement> measurements,
        @Nullable List<StoredPoint> curve,
        @Nullable List<RatePoint> rates,
        @Nullable List<RangePoint> rangeTest,
        @Nullable List<StepWindow> windows,
        @Nullable List<StoredDisturbance> disturbances,
        @Nullable String stepsFile,
        @Nullable Map<String, String> provenance) {

    static StoredTrial of(TrialResult trial) {
        return new StoredTrial(
                TrialJson.SCHEMA,
                trial.id(),
                trial.cell(),
                trial.repetition(),
                trial.seed(),
                trial.order(),
                trial.startedAt().toString(),
                trial.seconds(),
                trial.outcome().label(),
                trial.reason().orElse(null),
                trial.logTail(),
                trial.measurements(),
                trial.curve().stream().map(StoredPoint::of).toList(),
                trial.rates(),
                trial.rangeTest(),
                trial.windows(),
                trial.disturbances().stream().map(StoredDisturbance::of).toList(),
                trial.stepsFile().orElse(null),
                trial.provenance());
    }

    TrialResult result() {
        return new TrialResult(
                id,
                new TreeMap<>(cell),
                repetition,
                seed,
                order,
                Instant.parse(startedAt),
                seconds,
                outcomeOf(outcome),
                Optional.ofNullable(reason),
                logTail == null ? List.of() : logTail,
                sorted(measurements),
                curve == null
                        ? List.of()
                        : curve.stream().map(StoredPoint::point).toList(),
                rates == null ? List.of() : rates,
                rangeTest == null ? List.of() : rangeTest,
                windows == null ? List.of() : windows,
                disturbances == null
                        ? List.of()
                        : disturbances.stream()
                                .map(StoredDisturbance::disturbance)
                                .toList(),
                Optional.ofNullable(stepsFile),
                sorted(provenance));
    }

    private static Outcome outcomeOf(String label) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown outcome '" + label + "'"));
    }

    private static <T> SortedMap<String, T> sorted(@Nullable Map<String, T> map) {
        return map == null ? new TreeMap<>() : new TreeMap<>(map);
    }
}
