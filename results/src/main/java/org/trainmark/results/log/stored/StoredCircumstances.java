package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Measurement;

/** {@link Circumstances} as a line of the log spells them. */
@JsonInclude(Include.NON_EMPTY)
record StoredCircumstances(
        @Nullable Map<String, Measurement> measurements,
        @Nullable List<StoredDisturbance> disturbances,
        @Nullable Map<String, String> facts) {

    static @Nullable StoredCircumstances of(Circumstances seen) {
        return seen.equals(Circumstances.NONE)
                ? null
                : new StoredCircumstances(
                        seen.measurements(),
                        seen.disturbances().stream().map(StoredDisturbance::of).toList(),
                        seen.facts());
    }

    Circumstances circumstances(SharedTexts texts) {
        return new Circumstances(
                texts.measurements(measurements), StoredDisturbance.all(disturbances), texts.values(facts));
    }
}
