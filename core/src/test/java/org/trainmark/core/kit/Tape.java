package org.trainmark.core.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Where what steps leave to each other is written down or read back, number by number and in one order for both. */
@FunctionalInterface
interface Tape {

    /** Returns the number to go on with: the one given where it is written down, else the one that was. */
    double pass(double now);

    /** Passes all numbers, in place. */
    default void pass(double[] now) {
        for (int i = 0; i < now.length; i++) {
            now[i] = pass(now[i]);
        }
    }

    /** Returns what {@code keeper} passes to a tape. */
    static double[] written(Keeper keeper) {
        List<Double> numbers = new ArrayList<>();
        keeper.pass(now -> {
            numbers.add(now);
            return now;
        });
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Gives {@code keeper} back what it has written. */
    static void read(double[] numbers, Keeper keeper) {
        Iterator<Double> left = Arrays.stream(numbers).iterator();
        keeper.pass(now -> left.next());
    }

    /** Whatever keeps numbers from step to step. */
    @FunctionalInterface
    interface Keeper {
        void pass(Tape tape);
    }
}
