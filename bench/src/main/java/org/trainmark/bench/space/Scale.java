package org.trainmark.bench.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How the numbers of a range are spread: evenly in the number itself, in its logarithm, or in that of 1 less it. */
public enum Scale {
    LINEAR {
        @Override
        double spread(double value) {
            return value;
        }

        @Override
        double number(double spread) {
            return spread;
        }

        @Override
        BigDecimal rounded(double value, double width) {
            int decimals = DIGITS - 1 - (int) Math.floor(Math.log10(width));
            return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        }

        @Override
        String obstacle(double from, double to) {
            return "";
        }
    },
    LOG {
        @Override
        double spread(double value) {
            return Math.log(value);
        }

        @Override
        double number(double spread) {
            return Math.exp(spread);
        }

        @Override
        BigDecimal rounded(double value, double width) {
            return new BigDecimal(value).round(new MathContext(DIGITS));
        }

        @Override
        String obstacle(double from, double to) {
            return from > 0 ? "" : "is on a log scale, which has no place for 0 and less; start above 0, as from: 1e-4";
        }
    },
    /** For shares near 1, such as a decay of 0.9 to 0.999: half of the numbers lie above 0.99. */
    REVERSE_LOG {
        @Override
        double spread(double value) {
            return -Math.log1p(-value);
        }

        @Override
        double number(double spread) {
            return -Math.expm1(-spread);
        }

        @Override
        BigDecimal rounded(double value, double width) {
            return BigDecimal.ONE.subtract(new BigDecimal(1 - value).round(new MathContext(DIGITS)));
        }

        @Override
        String obstacle(double from, double to) {
            return to < 1
                    ? ""
                    : "is on a reverse-log scale, which has no place for 1 and more; end below 1, as to: 0.999";
        }
    };

    /** How many digits of a proposed number are kept: more would promise what no training can tell. */
    private static final int DIGITS = 3;

    /** Returns the number as one that is spread evenly. */
    abstract double spread(double value);

    /** Returns the number that one spread evenly stands for. */
    abstract double number(double spread);

    /** Returns a number with few digits. */
    abstract BigDecimal rounded(double value, double width);

    /** Returns why a range cannot be on this scale, and what can; empty if it can. */
    abstract String obstacle(double from, double to);
}
