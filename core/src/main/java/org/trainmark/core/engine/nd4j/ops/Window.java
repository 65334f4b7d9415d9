package org.trainmark.core.engine.nd4j.ops;

/** The integer arguments of ND4J's operations that slide a square window over images with channels last. */
public final class Window {

    private static final int EXPLICIT_PADDING = 0;

    private Window() {}

    /**
     * Returns the arguments.
     *
     * @param last those that follow the padding's mode
     */
    public static long[] arguments(int size, int stride, int padding, long... last) {
        long[] arguments = new long[9 + last.length];
        long[] first = {size, size, stride, stride, padding, padding, 1, 1, EXPLICIT_PADDING};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(last, 0, arguments, first.length, last.length);
        return arguments;
    }
}
