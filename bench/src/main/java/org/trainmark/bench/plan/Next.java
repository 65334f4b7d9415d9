package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Origin;

/** What a plan wants next. */
public sealed interface Next {

    /**
     * A trial that is to start at once.
     *
     * @param why a sentence for whoever watches; empty where there is nothing to say. Told once for all trials in a row
     *     that have the same
     */
    record Run(Trial trial, Origin origin, String why) implements Next {

        public Run {
            requireNonNull(trial, "trial");
            requireNonNull(origin, "origin");
            requireNonNull(why, "why");
        }

        public Run(Trial trial, Origin origin) {
            this(trial, origin, "");
        }
    }

    /** Nothing before a trial that runs now has ended. */
    record Wait() implements Next {}

    /**
     * Nothing any more.
     *
     * @param why a sentence for whoever watches; may be empty
     */
    record Done(String why) implements Next {

        public Done {
            requireNonNull(why, "why");
        }
    }
}
