package org.trainmark.bench.amt;

import java.math.BigDecimal;
import java.util.Arrays;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.space.Scale;
import org.trainmark.bench.suite.yaml.Value;

/** How the service spreads the numbers of a range. */
enum Scaling {
    /** The service chooses, and does not say how. */
    AUTO("Auto"),
    LINEAR("Linear"),
    LOGARITHMIC("Logarithmic"),
    REVERSE_LOGARITHMIC("ReverseLogarithmic");

    /** Of numbers that span less, a log scale has little to tell. */
    private static final BigDecimal WIDE = BigDecimal.valueOf(100);

    private final String word;

    Scaling(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Returns the one of a word; {@link #AUTO} if there is none. */
    static Scaling of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(AUTO);
    }

    /** Returns the one that has a suite's scale. */
    static Scaling of(Scale scale) {
        return switch (scale) {
            case LINEAR -> LINEAR;
            case LOG -> LOGARITHMIC;
            case REVERSE_LOG -> REVERSE_LOGARITHMIC;
        };
    }

    /** Returns the scale for a range here; where the service would choose, log for two powers of ten and more. */
    Scale scale(BigDecimal from, BigDecimal to) {
        return switch (this) {
            case LINEAR -> Scale.LINEAR;
            case LOGARITHMIC -> Scale.LOG;
            case REVERSE_LOGARITHMIC -> Scale.REVERSE_LOG;
            case AUTO -> from.signum() > 0 && to.compareTo(from.multiply(WIDE)) >= 0 ? Scale.LOG : Scale.LINEAR;
        };
    }

    /** Returns why a range cannot be spread so, and the mend; empty if it can. */
    String obstacle(BigDecimal from, BigDecimal to) {
        if (this == LOGARITHMIC && from.signum() <= 0) {
            return "must be above 0 where %s is %s, but is %s; raise it, or write Linear"
                    .formatted(Member.SCALING, word, from.toPlainString());
        }
        if (this == REVERSE_LOGARITHMIC && (from.signum() < 0 || to.compareTo(BigDecimal.ONE) >= 0)) {
            return "must make a range from 0 on and below 1 where %s is %s; write such a one, or Linear"
                    .formatted(Member.SCALING, word);
        }
        return "";
    }

    /** Returns a scale in a suite's words. */
    static String text(Scale scale) {
        return Value.nameOf(scale);
    }
}
