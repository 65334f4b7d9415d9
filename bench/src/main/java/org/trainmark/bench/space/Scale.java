package org.trainmark.bench.space;

import java.math.BigDecimal;
import java.math.MathContext;

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
            return new BigDecimal(value, MathContext.DECIMAL64)
                    .setScale(DIGITS - 1 - (int) Math.floor(Math.log10(width)), java.math.RoundingMode.HALF_EVEN);
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
            return new BigDecimal(value, new MathContext(DIGITS));
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
            return BigDecimal.ONE.subtract(new BigDecimal(1 - value, new MathContext(DIGITS)));
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
}
