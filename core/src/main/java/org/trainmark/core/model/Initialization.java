package org.trainmark.core.model;

import java.util.Random;

/** The distribution that a weight matrix is drawn from; biases start at zero. */
public enum Initialization {
    /** Normal with variance 2 / fan-in (He et al., 2015). */
    HE {
        @Override
        double draw(Random random, int fanIn, int fanOut) {
            return random.nextGaussian() * Math.sqrt(2.0 / fanIn);
        }
    },
    /** Uniform within the square root of 6 / (fan-in + fan-out) (Glorot and Bengio, 2010). */
    XAVIER {
        @Override
        double draw(Random random, int fanIn, int fanOut) {
            return (2 * random.nextDouble() - 1) * Math.sqrt(6.0 / (fanIn + fanOut));
        }
    },
    /** Normal with deviation 0.02, whatever the layer (Radford et al., 2018). */
    SMALL_NORMAL {
        @Override
        double draw(Random random, int fanIn, int fanOut) {
            return random.nextGaussian() * 0.02;
        }
    };

    abstract double draw(Random random, int fanIn, int fanOut);
}
