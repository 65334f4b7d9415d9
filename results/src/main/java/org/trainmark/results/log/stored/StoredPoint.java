package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.CurvePoint;

/** A {@link CurvePoint} as a line of the log spells it. */
@JsonInclude(Include.NON_NULL)
@JsonDeserialize(using = PointReader.class)
public record StoredPoint(
        @JsonProperty(required = true) double epochs,
        @JsonProperty(required = true) long step,
        @JsonProperty(required = true) long samples,
        @JsonProperty(required = true) double trainingSeconds,
        @JsonProperty(required = true) double wallSeconds,
        @JsonProperty(required = true) double trainingLoss,
        @JsonProperty(required = true) double validationLoss,
        @Nullable Double validationAccuracy,
        @Nullable Double learningRate) {

    static StoredPoint of(CurvePoint point) {
        return new StoredPoint(
                point.epochs(),
                point.step(),
                point.samples(),
                point.trainingSeconds(),
                point.wallSeconds(),
                point.trainingLoss(),
                point.validationLoss(),
                stored(point.validationAccuracy()),
                stored(point.learningRate()));
    }

    private static @Nullable Double stored(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** Returns the point. */
    public CurvePoint point() {
        return new CurvePoint(
                epochs,
                step,
                samples,
                trainingSeconds,
                wallSeconds,
                trainingLoss,
                validationLoss,
                read(validationAccuracy),
                read(learningRate));
    }

    private static OptionalDouble read(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
