package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A hyperparameter that the service chooses. */
sealed interface Tunable {

    String name();

    /**
     * A number of a range.
     *
     * @param whole whether only whole ones are meant
     * @param from the least, as it is written
     * @param to the largest, as it is written
     */
    record Ranged(String name, boolean whole, String from, String to, Scaling scaling) implements Tunable {

        public Ranged {
            requireNonNull(name, "name");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(scaling, "scaling");
        }
    }

    /** One of some texts. */
    record Listed(String name, List<String> values) implements Tunable {

        public Listed {
            requireNonNull(name, "name");
            values = List.copyOf(values);
        }
    }
}
