package org.trainmark.bench.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** One coordinate of a {@link Domain}. */
public sealed interface Dimension {

    /** Returns under which choices this exists; nothing if under all. */
    Optional<Condition> condition();

    /** Returns the value that a number from 0 to 1, drawn evenly, stands for. */
    double value(double drawn);

    /** Returns all values in their order; empty if there is a continuum. */
    double[] values();

    /**
     * That another dimension has one of some values.
     *
     * @param dimension its place in the domain, before the one that has this condition
     * @param choices the numbers of the choices
     */
    record Condition(int dimension, Set<Integer> choices) {

        public Condition {
            choices = Set.copyOf(choices);
        }
    }

    /** A number: 0 is the low end and 1 the high end, on whatever scale is meant. */
    record Continuous(Optional<Condition> condition) implements Dimension {

        @Override
        public double value(double drawn) {
            return drawn;
        }

        @Override
        public double[] values() {
            return new double[0];
        }
    }

    /**
     * A number that only takes some values.
     *
     * @param values from 0 to 1, rising
     */
    record Stepped(double[] values, Optional<Condition> condition) implements Dimension {

        public Stepped {
            values = values.clone();
        }

        @Override
        public double value(double drawn) {
            return values[(int) Math.min(values.length - 1L, (long) (drawn * values.length))];
        }

        @Override
        public double[] values() {
            return values.clone();
        }
    }

    /** One of some names, without an order: the values are their numbers. */
    record Choices(int count, Optional<Condition> condition) implements Dimension {

        @Override
        public double value(double drawn) {
            return Math.min(count - 1L, (long) (drawn * count));
        }

        @Override
        public double[] values() {
            double[] values = new double[count];
            Arrays.setAll(values, i -> i);
            return values;
        }
    }
}
