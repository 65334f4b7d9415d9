package org.trainmark.bench.space;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers from one to another, both included.
 *
 * @param whole whether only whole ones are meant
 * @param stops the only ones that are meant, rising, from the first to the last; empty if there is a continuum
 */
public record Range(BigDecimal from, BigDecimal to, Scale scale, boolean whole, List<BigDecimal> stops) {

    /** Up to so many whole numbers are known one by one; among more, neighbors are alike. */
    private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(64);

    public Range {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(scale, "scale");
        stops = List.copyOf(stops);
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("from must be below to");
        }
    }

    /** Returns all numbers there are; empty if there are too many to know them one by one. */
    List<BigDecimal> values() {
        if (!stops.isEmpty() || !whole || to.subtract(from).compareTo(MOST_WHOLE) >= 0) {
            return stops;
        }
        return IntStream.rangeClosed(from.intValueExact(), to.intValueExact())
                .mapToObj(BigDecimal::valueOf)
                .toList();
    }

    /** Returns where a number is, from 0 to 1. */
    double unit(double number) {
        double low = scale.spread(from.doubleValue());
        double high = scale.spread(to.doubleValue());
        return Math.min(1, Math.max(0, (scale.spread(number) - low) / (high - low)));
    }

    /** Returns the number at a place from 0 to 1, with few digits. */
    BigDecimal at(double unit) {
        double low = scale.spread(from.doubleValue());
        double high = scale.spread(to.doubleValue());
        double number = scale.number(low + unit * (high - low));
        BigDecimal rounded = whole
                ? new BigDecimal(number).setScale(0, RoundingMode.HALF_EVEN)
                : scale.rounded(number, to.subtract(from).doubleValue());
        return rounded.max(from).min(to);
    }
}
