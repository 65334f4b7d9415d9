package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
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
                Json.named(Disturbance.Kind.values(), Disturbance.Kind::label, kind, "disturbance"), detail);
    }
}
