package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Disturbance;

/** A {@link Disturbance} as a line of the log spells it. */
record StoredDisturbance(
        @JsonProperty(required = true) String kind,
        @JsonProperty(required = true) String detail) {

    static StoredDisturbance of(Disturbance disturbance) {
        return new StoredDisturbance(disturbance.kind().label(), disturbance.detail());
    }

    static List<Disturbance> all(@Nullable List<StoredDisturbance> stored) {
        return stored == null
                ? List.of()
                : stored.stream().map(StoredDisturbance::disturbance).toList();
    }

    private Disturbance disturbance() {
        return new Disturbance(
                Arrays.stream(Disturbance.Kind.values())
                        .filter(known -> known.label().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("unknown disturbance '" + kind + "'")),
                detail);
    }
}
