package org.trainmark.bench.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/** How a suite writes a range: {@code {from: 16, to: 512, scale: log, factor: 2}}. */
final class RangeFormat {

    private static final int MOST_STOPS = 1000;
    /** Of a quotient: products of decimals are exact, and 2^9 is reached in nine steps. */
    private static final BigDecimal NEAR = new BigDecimal("1e-9");

    private RangeFormat() {}

    /** @param wholeByNature whether the setting only takes whole numbers */
    static Range read(Value value, boolean wholeByNature) {
        Fields fields = value.fields();
        Read<BigDecimal> from = fields.required("from", RangeFormat::decimal);
        Read<BigDecimal> to = fields.required("to", RangeFormat::decimal);
        Read<Scale> scale = fields.optional("scale", text -> text.constant(Scale.class), Scale.LINEAR);
        Read<Boolean> whole = fields.optional("whole", Value::truth, wholeByNature);
        Read<Optional<BigDecimal>> step = fields.optional("step", RangeFormat::decimal);
        Read<Optional<BigDecimal>> factor = fields.optional("factor", RangeFormat::decimal);
        return fields.make(() -> {
            if (from.get().compareTo(to.get()) >= 0) {
                throw value.refuse(
                        "is empty: from, %s, must be below to, %s".formatted(text(from.get()), text(to.get())));
            }
            String obstacle =
                    scale.get().obstacle(from.get().doubleValue(), to.get().doubleValue());
            if (!obstacle.isEmpty()) {
                throw value.refuse(obstacle);
            }
            List<BigDecimal> stops = stops(value, from.get(), to.get(), scale.get(), step.get(), factor.get());
            if (whole.get()) {
                requireWhole(value, stops.isEmpty() ? List.of(from.get(), to.get()) : stops);
            }
            return new Range(from.get(), to.get(), scale.get(), whole.get(), stops);
        });
    }

    private static BigDecimal decimal(Value value) {
        value.number((number, name) -> number);
        return new BigDecimal(((Yaml.Scalar) value.yaml()).text());
    }

    private static List<BigDecimal> stops(
            Value value,
            BigDecimal from,
            BigDecimal to,
            Scale scale,
            Optional<BigDecimal> step,
            Optional<BigDecimal> factor) {
        if (step.isPresent() && factor.isPresent()) {
            throw value.refuse("has both step and factor; keep one");
        }
        if (step.isPresent()) {
            return added(value, from, to, step.get());
        }
        return factor.isEmpty() ? List.of() : multiplied(value, from, to, scale, factor.get());
    }

    private static List<BigDecimal> added(Value value, BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0) {
            throw value.refuse("step must be above 0, but is " + text(step));
        }
        BigDecimal[] parts = to.subtract(from).divideAndRemainder(step);
        if (parts[1].signum() != 0) {
            throw value.refuse("step %s does not lead from %s to %s; the last that it leads to is %s"
                    .formatted(text(step), text(from), text(to), text(to.subtract(parts[1]))));
        }
        int steps = few(value, parts[0]);
        List<BigDecimal> stops = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            stops.add(from.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return stops;
    }

    /** On a reverse log scale it is the distance from 1 that is divided. */
    private static List<BigDecimal> multiplied(
            Value value, BigDecimal from, BigDecimal to, Scale scale, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) <= 0) {
            throw value.refuse("factor must be above 1, but is " + text(factor));
        }
        if (scale == Scale.LINEAR) {
            throw value.refuse("has a factor on a linear scale; write scale: log, or a step");
        }
        boolean reverse = scale == Scale.REVERSE_LOG;
        BigDecimal first = reverse ? BigDecimal.ONE.subtract(to) : from;
        BigDecimal last = reverse ? BigDecimal.ONE.subtract(from) : to;
        double steps = Math.log(last.doubleValue() / first.doubleValue()) / Math.log(factor.doubleValue());
        few(value, BigDecimal.valueOf(steps));
        List<BigDecimal> stops = new ArrayList<>();
        BigDecimal at = first;
        while (at.compareTo(last.multiply(BigDecimal.ONE.subtract(NEAR))) < 0) {
            stops.add(reverse ? 0 : stops.size(), reverse ? BigDecimal.ONE.subtract(at) : at);
            at = at.multiply(factor, MathContext.DECIMAL64);
        }
        if (at.subtract(last).abs().compareTo(last.multiply(NEAR)) > 0) {
            throw value.refuse("factor %s does not lead from %s to %s; the last that it leads to is %s"
                    .formatted(text(factor), text(from), text(to), text(stops.get(reverse ? 0 : stops.size() - 1))));
        }
        stops.add(reverse ? 0 : stops.size(), reverse ? from : to);
        return stops;
    }

    private static int few(Value value, BigDecimal steps) {
        if (steps.compareTo(BigDecimal.valueOf(MOST_STOPS)) > 0) {
            throw value.refuse("has more than %d values; leave the step out for a continuum".formatted(MOST_STOPS));
        }
        return steps.intValue();
    }

    private static void requireWhole(Value value, List<BigDecimal> numbers) {
        for (BigDecimal number : numbers) {
            if (number.stripTrailingZeros().scale() > 0) {
                throw value.refuse("takes whole numbers, and %s is none".formatted(text(number)));
            }
        }
    }

    private static String text(BigDecimal number) {
        return FlowText.number(number.doubleValue());
    }
}
