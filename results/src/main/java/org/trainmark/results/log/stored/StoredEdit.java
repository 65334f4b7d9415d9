package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Edit;

/** An {@link Edit} as a line of the log spells it. */
@JsonInclude(Include.NON_EMPTY)
public record StoredEdit(
        @JsonProperty(required = true) long step,
        @JsonProperty(required = true) String kind,
        @Nullable Double amount) {

    static StoredEdit of(Edit edit) {
        Double amount = edit.amount().isPresent() ? edit.amount().getAsDouble() : null;
        return new StoredEdit(edit.step(), edit.kind().label(), amount);
    }

    /**
     * Returns the edit.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public Edit edit() {
        return new Edit(
                step,
                Json.named(Edit.Kind.values(), Edit.Kind::label, kind, "edit"),
                amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount));
    }
}
