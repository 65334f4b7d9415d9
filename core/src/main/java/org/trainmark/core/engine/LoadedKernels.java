package org.trainmark.core.engine;

/** The kernels that a {@link KernelLibrary} took as it was loaded in this JVM. */
public interface LoadedKernels {

    /** Returns the name by which the library calls them. */
    String name();

    /**
     * Computes operations of several shapes and compares each value with what it is in double precision. Returns the
     * largest error as a share of what rounding to single precision can come to, so that more than 1 is wrong.
     */
    double error();

    /** Runs operations of several shapes, always the same, and returns how many nanoseconds they took. */
    long nanos();
}
