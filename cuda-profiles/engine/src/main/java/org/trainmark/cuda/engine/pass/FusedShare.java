package org.trainmark.cuda.engine.pass;

/**
 * How much of what products could do beside multiplying they do.
 *
 * @param done for how many of them there are kernels
 * @param wanted biases with their activation, slopes and gradients of biases
 */
public record FusedShare(int done, int wanted) {

    public static final FusedShare NONE = new FusedShare(0, 0);

    FusedShare plus(FusedShare other) {
        return new FusedShare(done + other.done, wanted + other.wanted);
    }

    @Override
    public String toString() {
        return "%d of %d".formatted(done, wanted);
    }
}
