package org.trainmark.bench.program.output;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.trainmark.bench.program.Quantity;

/** The latest number that a program told of each quantity, and how far its training is by these. */
final class ToldSoFar {

    private final OptionalLong batchSize;
    private final Map<Quantity, Double> latest = new EnumMap<>(Quantity.class);
    private boolean countsFromZero;

    /** @param batchSize examples of a step, if the program has such a setting */
    ToldSoFar(OptionalLong batchSize) {
        this.batchSize = requireNonNull(batchSize, "batchSize");
    }

    void take(Quantity quantity, double number) {
        if (quantity == Quantity.EPOCH && !latest.containsKey(quantity)) {
            countsFromZero = number == 0;
        }
        latest.put(quantity, number);
    }

    OptionalDouble number(Quantity quantity) {
        Double number = latest.get(quantity);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /**
     * Returns how many epochs are done.
     *
     * @param evaluations that there were; where no epoch is told, each is taken for one
     */
    double epochs(int evaluations) {
        OptionalDouble told = number(Quantity.EPOCH);
        return told.isEmpty() ? evaluations : told.getAsDouble() + (countsFromZero ? 1 : 0);
    }

    /** Returns how many steps are done; 0 if that is not known. */
    long step() {
        OptionalDouble told = number(Quantity.STEP);
        if (told.isPresent() || batchSize.isEmpty()) {
            return Math.round(told.orElse(0));
        }
        return Math.round(number(Quantity.SAMPLES).orElse(0) / batchSize.getAsLong());
    }

    OptionalLong samples() {
        OptionalDouble told = number(Quantity.SAMPLES);
        if (told.isPresent()) {
            return OptionalLong.of(Math.round(told.getAsDouble()));
        }
        return latest.containsKey(Quantity.STEP) && batchSize.isPresent()
                ? OptionalLong.of(step() * batchSize.getAsLong())
                : OptionalLong.empty();
    }

    /** Returns whether a loss is no number any more. */
    boolean isDiverged() {
        return isNotFinite(Quantity.TRAINING_LOSS) || isNotFinite(Quantity.VALIDATION_LOSS);
    }

    private boolean isNotFinite(Quantity quantity) {
        return !Double.isFinite(number(quantity).orElse(0));
    }
}
