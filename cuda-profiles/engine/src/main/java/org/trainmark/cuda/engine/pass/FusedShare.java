package org.trainmark.cuda.engine.pass;

/**
 * How much of what products could do beside multiplying they do.
 *
 * @param done for how many of them there are kernels
 * @param wanted biases with their activation, slopes and gradients of biases
 */
public record FusedShare(int done, int wanted) {

    @Override
    public String toString() {
        return "%d of %d".formatted(done, wanted);
    }
}
