package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requireFraction;

import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.core.SettingException;

/**
 * A data source and how it is split and scaled.
 *
 * @param validation share of the training examples that is split off for validation
 * @param test share of all examples that is split off for the test; used only where the source has no test split
 * @param splitSeed source of the choice of examples; of texts the last are taken, whatever it is
 * @param scaling how features are scaled; empty for what is usual with the source
 */
public record DataRequest(
        DataSource source, double validation, double test, long splitSeed, Optional<Scaling> scaling) {

    /** How features are brought to mean 0 and standard deviation 1, both measured on the training split alone. */
    public enum Scaling {
        /** Each feature by its own mean and deviation; usual for tables. */
        PER_FEATURE,
        /** All features by one mean and deviation; usual for images. */
        GLOBAL,
        /** As they come; usual for tokens, and the only one for them. */
        NONE
    }

    public DataRequest {
        requireNonNull(source, "source");
        requireFraction(validation, "validation");
        requireFraction(test, "test");
        requireNonNull(scaling, "scaling");
        if (source.isOfTokens() && scaling.orElse(Scaling.NONE) != Scaling.NONE) {
            throw new SettingException("scaling", "must be none for tokens, which are no quantities; leave it out");
        }
    }

    /** Returns the same request, relative paths of its source starting from {@code directory}. */
    public DataRequest from(Path directory) {
        return new DataRequest(source.from(directory), validation, test, splitSeed, scaling);
    }
}
