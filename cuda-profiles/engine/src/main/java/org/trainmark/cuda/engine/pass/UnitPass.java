package org.trainmark.cuda.engine.pass;

/** A unit's way forward and back, for some rows. */
interface UnitPass {

    void forward();

    /**
     * Finds the gradients of the unit's parameters, and that of what came in.
     *
     * @param gradient of what went out; may be overwritten
     * @param spare memory that may be used for the gradient of what came in; 0 if nobody asks for that
     * @return where the gradient of what came in is: one of the two
     */
    long backward(long gradient, long spare);
}
