package org.trainmark.results.early;

import java.util.Optional;

/** A rule that ends a training early, or lets it go on, by how others went. */
public sealed interface EndingRule permits ForecastRule, PercentileRule, StoppingHalving {

    /** Returns its name for files and tables: {@code median}. */
    String label();

    /** Returns why a training is to end at a rung; empty if it goes on. One that is not finite any more always ends. */
    default Optional<String> reasonToEnd(Rung rung) {
        return rung.training().isFailed()
                ? Optional.of("its loss is not finite at " + rung.where())
                : reasonAmong(rung);
    }

    /** Returns the same of a training that is finite. */
    Optional<String> reasonAmong(Rung rung);
}
