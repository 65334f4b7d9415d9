package org.trainmark.results.history.simulate;

import java.util.Random;

/** How values of a made-up series scatter around their level, with a standard deviation of 1 %. */
public enum Noise {
    NORMAL("normal"),
    CORRELATED("normal, each value correlated by 0.3 with the one before"),
    OUTLIERS("normal, with 3 % outliers of 8 standard deviations");

    private static final double DEVIATION = 0.01;
    private static final double CORRELATION = 0.3;
    private static final double SHARE_OUT = 0.03;
    private static final double FAR = 8;

    private final String words;

    Noise(String words) {
        this.words = words;
    }

    /** Returns what it is, for people. */
    public String words() {
        return words;
    }

    /** Draws a series around 0. */
    double[] draw(Random random, int values) {
        double[] drawn = new double[values];
        double before = random.nextGaussian();
        for (int i = 0; i < values; i++) {
            double now = random.nextGaussian();
            before = this == CORRELATED ? CORRELATION * before + Math.sqrt(1 - CORRELATION * CORRELATION) * now : now;
            drawn[i] = DEVIATION * (before + outlier(random));
        }
        return drawn;
    }

    private double outlier(Random random) {
        if (this != OUTLIERS || random.nextDouble() >= SHARE_OUT) {
            return 0;
        }
        return random.nextBoolean() ? FAR : -FAR;
    }
}
