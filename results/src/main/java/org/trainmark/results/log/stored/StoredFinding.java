package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;

/**
 * A line in which a trial's JVM tells one thing that it found, in the spelling of the log; all other parts are null.
 */
public record StoredFinding(
        @Nullable CurvePoint point,
        @Nullable Rates rates,
        @Nullable RangePoint rangePoint,
        @Nullable Map<String, Measurement> measurements,
        @Nullable List<StepWindow> windows,
        @Nullable Map<String, String> provenance,
        @Nullable Confusion confusion,
        @Nullable StoredEdit edit,
        @Nullable StoredEnding ending) {

    /**
     * Changes of the learning rate.
     *
     * @param kept how many of those told before still hold; {@code points} follow them
     */
    public record Rates(
            @JsonProperty(required = true) int kept,
            @JsonProperty(required = true) List<RatePoint> points) {}
}
