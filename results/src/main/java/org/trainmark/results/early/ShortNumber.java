package org.trainmark.results.early;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in sentences. */
final class ShortNumber {

    static final int USUAL = 3;
    /** As many as a double has. */
    static final int MOST = 17;

    private ShortNumber() {}

    /** Returns a number with so many significant digits and no zeros behind them: {@code 0.61}. */
    static String of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns a share from 0 to 1 in percent: {@code 0.625 %}. */
    static String percent(double share) {
        return of(100 * share, USUAL) + " %";
    }
}
