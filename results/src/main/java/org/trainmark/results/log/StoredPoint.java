package org.trainmark.results.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.CurvePoint;

/** A {@link CurvePoint} as a line of the log spells it. */
@JsonInclude(Include.NON_NULL)
record StoredPoint(
        @JsonProperty(required = true) double epochs,
        @JsonProperty(required = true) long step,
        @JsonProperty(required = true) long samples,
        @JsonProperty(required = true) double trainingSeconds,
        @JsonProperty(required = true) double wallSeconds,
        @JsonProperty(required = true) double trainingLoss,
        @JsonProperty(required = true) double validationLoss,
        @Nullable Double validationAccuracy) {

    static StoredPoint of(CurvePoint point) {
        OptionalDouble accuracy = point.validationAccuracy();
        return new StoredPoint(
                point.epochs(),
                point.step(),
                point.samples(),
                point.trainingSeconds(),
                point.wallSeconds(),
                point.trainingLoss(),
                point.validationLoss(),
                accuracy.isPresent() ? accuracy.getAsDouble() : null);
    }

    CurvePoint point() {
        return new CurvePoint(
                epochs,
                step,
                samples,
                trainingSeconds,
                wallSeconds,
                trainingLoss,
                validationLoss,
                validationAccuracy == null ? OptionalDouble.empty() : OptionalDouble.of(validationAccuracy));
    }
}
