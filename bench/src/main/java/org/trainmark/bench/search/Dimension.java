package org.trainmark.bench.search;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** One coordinate of a {@link Domain}. */
public sealed interface Dimension {

    /** Returns under which choices this exists; nothing if under all. */
    Optional<Condition> condition();

    /** Returns the value that a number from 0 to 1, drawn evenly, stands for. */
    double value(double drawn);

    /** Returns the middle of the numbers from 0 to 1 that stand for a value. */
    double drawn(double value);

    /** Returns all values in their order; empty if there is a continuum. */
    double[] values();

    /** Returns the value that is nearest to a number. */
    default double nearest(double number) {
        double[] values = values();
        double nearest = values.length == 0 ? number : values[0];
        for (double value : values) {
            nearest = Math.abs(value - number) < Math.abs(nearest - number) ? value : nearest;
        }
        return nearest;
    }

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

        public Continuous {
            requireNonNull(condition, "condition");
        }

        @Override
        public double value(double drawn) {
            return drawn;
        }

        @Override
        public double drawn(double value) {
            return value;
        }

        @Override
        public double[] values() {
            return new double[0];
        }
    }

    /**
     * A number that only takes some values.
     *
     * @param values from 0 to 1, rising; at least one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stepped(double[] values, Optional<Condition> condition) implements Dimension {

        public Stepped {
            values = values.clone();
            requireNonNull(condition, "condition");
            if (values.length == 0) {
                throw new IllegalArgumentException("values must not be empty");
            }
            for (int i = 1; i < values.length; i++) {
                if (!(values[i] > values[i - 1])) {
                    throw new IllegalArgumentException("values must rise, but are " + Arrays.toString(values));
                }
            }
        }

        @Override
        public double value(double drawn) {
            return values[(int) Math.min(values.length - 1L, (long) (drawn * values.length))];
        }

        @Override
        public double drawn(double value) {
            int place = Arrays.binarySearch(values, value);
            int atOrAfter = place >= 0 ? place : -place - 1;
            return Math.min(1, (atOrAfter + 0.5) / values.length);
        }

        @Override
        public double[] values() {
            return values.clone();
        }
    }

    /** One of some names, without an order: the values are their numbers. */
    record Choices(int count, Optional<Condition> condition) implements Dimension {

        public Choices {
            requireNonNull(condition, "condition");
            if (count < 1) {
                throw new IllegalArgumentException("count must be at least 1, but is " + count);
            }
        }

        @Override
        public double value(double drawn) {
            return Math.min(count - 1L, (long) (drawn * count));
        }

        @Override
        public double drawn(double value) {
            return (value + 0.5) / count;
        }

        @Override
        public double[] values() {
            double[] values = new double[count];
            Arrays.setAll(values, i -> i);
            return values;
        }
    }
}
