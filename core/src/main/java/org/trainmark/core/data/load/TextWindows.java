package org.trainmark.core.data.load;

/** Examples that are windows of tokens, one after the other without a gap. */
final class TextWindows implements Rows {

    private final String place;
    private final int[] tokens;
    private final int context;
    private final int[] classes;

    /**
     * Asks at each position for the token that follows it.
     *
     * @param place what messages call the text
     * @param tokens more than {@code context}; what fills no window is left out
     */
    TextWindows(String place, int[] tokens, int context) {
        this(place, tokens, context, new int[0]);
    }

    /**
     * Asks for the class of each window.
     *
     * @param place what messages call the texts
     * @param tokens of all windows
     * @param classes their numbers by window
     */
    TextWindows(String place, int[] tokens, int context, int[] classes) {
        this.place = place;
        this.tokens = tokens;
        this.context = context;
        this.classes = classes;
    }

    @Override
    public int count() {
        return classes.length > 0 ? classes.length : (tokens.length - 1) / context;
    }

    @Override
    public int width() {
        return context;
    }

    @Override
    public void copyFeatures(int number, double[] into) {
        for (int i = 0; i < context; i++) {
            into[i] = tokens[number * context + i];
        }
    }

    @Override
    public double target(int number) {
        return target(number, 0);
    }

    @Override
    public double target(int number, int position) {
        return classes.length > 0 ? classes[number] : tokens[number * context + position + 1];
    }

    @Override
    public String place(int column) {
        return "%s, token %d of a window".formatted(place, column + 1);
    }
}
