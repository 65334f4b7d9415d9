package org.trainmark.cuda.engine.gpu;

/**
 * What a product does beside multiplying, in the same kernel, in the words of {@link Product}.
 *
 * @param kind what is done
 * @param vector address of a bias, or of where its gradient goes; 0 if neither takes part
 * @param mask address of a bit for each value of the result, {@link #maskBytes} in all; 0 if none takes part
 */
public record Epilogue(Kind kind, long vector, long mask) {

    /** Bits of a column of the mask are a multiple of this. */
    private static final int MASK_GRAIN = 128;

    public enum Kind {
        /** A bias for each row of the result, of the result's type, is added. */
        BIAS,
        /** Likewise, and what is negative then becomes 0; the mask keeps which values did not. */
        RELU,
        /** The result is 0 where a mask of {@link #RELU} says so. */
        RELU_SLOPE,
        /** The sum of each column of B after transposition, in single precision, is kept beside the result. */
        BIAS_GRADIENT
    }

    public static Epilogue bias(long bias) {
        return new Epilogue(Kind.BIAS, bias, 0);
    }

    public static Epilogue relu(long bias, long mask) {
        return new Epilogue(Kind.RELU, bias, mask);
    }

    public static Epilogue reluSlope(long mask) {
        return new Epilogue(Kind.RELU_SLOPE, 0, mask);
    }

    public static Epilogue biasGradient(long into) {
        return new Epilogue(Kind.BIAS_GRADIENT, into, 0);
    }

    /** Returns the bits from one column of a mask to the next. */
    public static long maskLeading(int rows) {
        return ThreadGrid.ceilDivide(rows, MASK_GRAIN) * MASK_GRAIN;
    }

    /** Returns the bytes of the mask of a result. */
    public static long maskBytes(int rows, int columns) {
        return maskLeading(rows) / Byte.SIZE * columns;
    }
}
