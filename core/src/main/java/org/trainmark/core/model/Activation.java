package org.trainmark.core.model;

/** The function applied to each value between two layers. */
public enum Activation implements Layer {
    /** {@code x}. */
    IDENTITY,
    /** {@code max(0, x)}. */
    RELU,
    /** {@code x} where positive, else {@value #LEAKY_SLOPE} {@code x}. */
    LEAKY_RELU,
    /** {@code tanh x}. */
    TANH,
    /** {@code 1 / (1 + exp(-x))}. */
    SIGMOID,
    /** {@code x Phi(x)} with the exact normal distribution function (Hendrycks and Gimpel, 2016). */
    GELU,
    /**
     * {@code x / 2 (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))}, which is close to {@link #GELU} (Hendrycks and Gimpel,
     * 2016).
     */
    GELU_TANH;

    /** Slope of {@link #LEAKY_RELU} left of zero. */
    public static final double LEAKY_SLOPE = 0.01;

    /** Returns the initialization that keeps the variance of signals about constant through layers of this kind. */
    public Initialization usualInitialization() {
        return switch (this) {
            case RELU, LEAKY_RELU, GELU, GELU_TANH -> Initialization.HE;
            case IDENTITY, TANH, SIGMOID -> Initialization.XAVIER;
        };
    }
}
