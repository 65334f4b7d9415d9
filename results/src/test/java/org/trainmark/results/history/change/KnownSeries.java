package org.trainmark.results.history.change;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Made-up series whose changes are known; drawn with a standard deviation of 1 around 100. */
final class KnownSeries {

    /** No change. */
    static final String FLAT =
            "101.3 101.4 100.1 99.2 98.9 100.0 99.0 98.6 100.2 100.1 100.5 99.1 100.0 99.9 98.5 100.5 100.3 102.4 100.2 99.9 "
                    + "101.2 100.2 100.9 99.6 100.2 101.0 100.7 100.1 98.9 100.4 100.1 100.7 100.2 101.1 99.9 100.2 100.7 98.9 99.6 99.5";

    /** 3 % more from 25 on. */
    static final String STEP =
            "102.3 99.3 100.4 100.1 100.8 98.6 99.6 99.2 98.9 99.2 99.5 99.7 99.1 100.4 99.5 96.8 101.2 99.6 99.3 100.3 "
                    + "100.2 100.1 99.1 100.2 98.5 104.4 101.7 102.8 103.0 103.2 102.8 103.5 99.3 102.8 102.7 102.4 104.4 101.9 102.8 100.7";

    /** 40 % more at 20, and at none beside it. */
    static final String OUTLIER =
            "100.1 101.3 99.1 101.0 99.7 99.7 101.9 100.2 100.0 100.7 101.1 100.0 100.6 99.0 99.6 99.6 98.7 98.5 98.4 99.8 "
                    + "140.0 99.7 100.1 98.7 99.9 100.2 100.8 99.2 99.6 98.0 99.5 97.8 98.6 101.1 97.8 100.8 100.3 99.7 100.5 100.5";

    /** 0.1 more each time. */
    static final String DRIFT =
            "100.0 100.6 99.7 100.7 101.3 100.9 102.2 99.8 100.9 100.2 100.2 100.9 101.4 101.7 101.9 103.7 102.5 100.1 102.0 101.3 "
                    + "101.5 103.4 102.0 100.3 102.7 102.2 101.4 101.8 102.2 102.9 102.6 103.2 105.1 102.5 102.6 103.3 104.7 103.0 105.3 102.5";

    /** Four times the spread from 20 on. */
    static final String SPREAD =
            "98.8 98.9 100.7 97.7 99.9 97.7 101.1 100.2 101.4 99.5 100.4 99.7 99.3 100.1 98.7 99.6 100.7 100.1 99.6 102.2 "
                    + "100.2 97.7 100.6 97.9 98.5 98.6 108.1 100.1 100.7 102.7 108.1 99.1 97.5 109.9 94.2 98.5 102.7 109.1 96.2 90.3";

    /** 10 % more from 20 to 23. */
    static final String BUMP =
            "100.5 98.2 99.2 100.1 101.5 100.0 98.3 100.3 98.8 101.2 99.7 101.8 99.9 99.0 98.5 99.6 100.4 101.2 100.3 99.3 "
                    + "110.6 108.5 110.6 109.1 101.5 101.0 100.4 99.0 100.6 100.4 99.5 99.4 101.3 99.6 100.4 101.4 98.5 101.8 101.0 99.4";

    /** 5 % more from 18 on, and again from 22 on. */
    static final String TWO_STEPS =
            "99.7 100.5 99.8 99.7 99.1 99.8 101.1 100.4 101.0 100.2 100.4 100.2 98.3 100.9 100.5 100.5 98.3 98.3 104.1 104.5 "
                    + "105.3 105.0 110.8 109.6 110.6 110.7 109.5 112.1 110.9 111.6 109.6 109.5 109.9 110.1 110.9 110.5 109.8 109.1 109.7 111.6";

    /** 8 % less from 15 on, on another machine. */
    static final String OTHER_MACHINE =
            "99.1 100.2 101.3 101.5 101.2 100.0 100.3 99.8 98.7 99.5 100.9 100.2 99.7 98.9 99.9 91.4 92.0 92.5 89.9 91.9 "
                    + "90.6 91.2 90.9 93.0 92.6 92.5 91.4 90.7 91.6 92.2 91.9 92.6 91.6 93.7 92.6 93.8 92.2 91.8 91.3 92.7";

    /** Two levels, by turns. */
    static final String TWO_MODES =
            "97.9 99.2 109.5 109.7 110.1 99.6 100.6 98.6 111.4 109.7 101.2 100.1 100.0 100.2 100.7 109.0 99.4 99.1 111.9 109.9 "
                    + "100.1 100.8 108.4 101.1 110.0 100.0 107.2 100.5 98.8 98.7 98.7 112.2 100.0 100.5 110.6 101.2 99.9 109.5 99.4 100.3";

    /** The series of a test of Apache Otava: steps at 5 and 8. */
    static final String OTHERS_OWN = "0.3 2.4 1.5 -0.9 -0.5 99.7 98.3 99.1 149.0 149.7 149.5 149.1 148.8 150.0";

    private KnownSeries() {}

    static double[] of(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Returns a series with a part of it times as large. */
    static double[] times(double factor, int from, int to, String text) {
        double[] values = of(text);
        IntStream.range(from, to).forEach(i -> values[i] *= factor);
        return values;
    }

    /** Returns values that are one up to 20, and another from then on. */
    static double[] exact(double before, double after) {
        return IntStream.range(0, 40).mapToDouble(i -> i < 20 ? before : after).toArray();
    }
}
