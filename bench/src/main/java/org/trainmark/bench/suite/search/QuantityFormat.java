package org.trainmark.bench.suite.search;

import java.util.function.Function;
import org.trainmark.bench.machine.Sizes;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.results.search.Quantity;

/** How a suite writes a value of a quantity: {@code 300MiB}, {@code 12s}, {@code 95%} or a number. */
final class QuantityFormat {

    private QuantityFormat() {}

    /** Returns what a quantity may be at most, or must be at least. */
    static double bound(Quantity quantity, Value value) {
        return switch (quantity.unit()) {
            case BYTES, SECONDS -> measured(quantity, value);
            case FRACTION -> value.share(QuantityFormat::requireShare);
            default -> value.number(QuantityFormat::requirePositive);
        };
    }

    /** Returns what a quantity is to reach: any number, where not only those above 0 have a meaning. */
    static double target(Quantity quantity, Value value) {
        return switch (quantity.unit()) {
            case BYTES, SECONDS -> measured(quantity, value);
            case FRACTION -> value.share(QuantityFormat::any);
            default -> value.number(quantity.relative() ? QuantityFormat::requirePositive : QuantityFormat::any);
        };
    }

    private static double measured(Quantity quantity, Value value) {
        return switch (quantity.unit()) {
            case BYTES -> read(value, text -> (double) Sizes.parse(text));
            default -> read(value, text -> Durations.parse(text).toMillis() / 1e3);
        };
    }

    private static double read(Value value, Function<String, Double> reader) {
        try {
            return requirePositive(reader.apply(value.anyText()), value.name());
        } catch (IllegalArgumentException e) {
            throw value.refuseAs(String.valueOf(e.getMessage()));
        }
    }

    private static double any(double value, String name) {
        return value;
    }

    private static double requireShare(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must be from 0 to 1, but is %s".formatted(name, FlowText.number(value)));
        }
        return value;
    }

    private static double requirePositive(double value, String name) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("%s must be above 0, but is %s".formatted(name, FlowText.number(value)));
        }
        return value;
    }
}
