package org.trainmark.bench.launch.kernels;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Kernels of a library that were tried on this machine.
 *
 * @param asked by what name the library was told to take them; empty for what it takes by itself
 * @param taken what the library says that it took; empty if it did not answer
 * @param error the largest of their values as a share of what rounding allows; 0 if they did not answer
 * @param nanos of the timed operations, at best; 0 if they were not timed
 * @param problem why they are not to be taken; empty if they may be
 */
public record TriedKernels(String asked, String taken, double error, long nanos, String problem) {

    /** The problem of kernels whose JVM was ended by others, which says nothing of them. */
    public static final String CUT_OFF = "its JVM was ended by others";

    public TriedKernels {
        requireNonNull(asked, "asked");
        requireNonNull(taken, "taken");
        requireNonNull(problem, "problem");
        if (problem.isEmpty() && (taken.isEmpty() || nanos <= 0)) {
            throw new IllegalArgumentException("kernels %s without a name or a time".formatted(asked));
        }
    }

    /** Tells of kernels that answered: wrong ones, and others than were asked for, are not to be taken. */
    public static TriedKernels answered(String asked, String taken, double error) {
        String problem = "";
        if (!asked.isEmpty() && !asked.equalsIgnoreCase(taken)) {
            problem = "the library took %s instead".formatted(taken);
        } else if (!(error <= 1)) {
            problem = String.format(Locale.ROOT, "wrong: errors are %.3g times what rounding allows", error);
        }
        return new TriedKernels(asked, taken, error, problem.isEmpty() ? Long.MAX_VALUE : 0, problem);
    }

    /** Tells of kernels that failed. */
    public static TriedKernels failed(String asked, String problem) {
        return new TriedKernels(asked, "", 0, 0, problem);
    }

    /** Returns the same with a time that they took, if that is the best so far. */
    public TriedKernels took(long others) {
        return new TriedKernels(asked, taken, error, Math.min(nanos, others), problem);
    }

    /** Returns the same, which failed later. */
    public TriedKernels but(String later) {
        return new TriedKernels(asked, taken, error, 0, later);
    }

    /** Returns whether they may be taken. */
    public boolean works() {
        return problem.isEmpty();
    }

    /** Returns what people call them. */
    public String name() {
        return taken.isEmpty() ? asked : taken;
    }
}
