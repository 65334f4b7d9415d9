package org.trainmark.results.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Measurement;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;

/**
 * A line in which a trial's JVM tells one thing that it found, in the spelling of the log; all other parts are null.
 */
@JsonInclude(Include.NON_NULL)
record StoredFinding(
        @Nullable StoredPoint point,
        @Nullable Rates rates,
        @Nullable RangePoint rangePoint,
        @Nullable Map<String, Measurement> measurements,
        @Nullable List<StepWindow> windows,
        @Nullable Map<String, String> provenance,
        @Nullable StoredEnding ending) {

    /**
     * Changes of the learning rate.
     *
     * @param kept how many of those told before still hold; {@code points} follow them
     */
    record Rates(
            @JsonProperty(required = true) int kept,
            @JsonProperty(required = true) List<RatePoint> points) {}

    static StoredFinding of(CurvePoint point) {
        return new StoredFinding(StoredPoint.of(point), null, null, null, null, null, null);
    }

    static StoredFinding of(Rates rates) {
        return new StoredFinding(null, rates, null, null, null, null, null);
    }

    static StoredFinding of(RangePoint point) {
        return new StoredFinding(null, null, point, null, null, null, null);
    }

    static StoredFinding ofMeasurements(Map<String, Measurement> measurements) {
        return new StoredFinding(null, null, null, measurements, null, null, null);
    }

    static StoredFinding ofWindows(List<StepWindow> windows) {
        return new StoredFinding(null, null, null, null, windows, null, null);
    }

    static StoredFinding ofProvenance(Map<String, String> facts) {
        return new StoredFinding(null, null, null, null, null, facts, null);
    }

    static StoredFinding of(Ending ending) {
        return new StoredFinding(null, null, null, null, null, null, StoredEnding.of(ending));
    }
}
