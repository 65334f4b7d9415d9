package org.trainmark.core.model;

/** Thrown for a layer that does not fit what comes in. */
public final class LayerException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int number;

    /**
     * Refuses a layer.
     *
     * @param number of the layer in its network, counted from 1
     * @param rule what is wrong, a clause
     * @param cause what found that out
     */
    LayerException(int number, String rule, Throwable cause) {
        super("layer %d: %s".formatted(number, rule), cause);
        this.number = number;
    }

    /** Returns what this is where the layer is one of those of another, whose number is given. */
    LayerException within(int outer) {
        return new LayerException(outer, String.valueOf(getMessage()), this);
    }

    /** Returns the number of the layer, counted from 1. */
    public int number() {
        return number;
    }
}
