package org.trainmark.cuda.engine;

import java.util.Map;

/**
 * How the work of a step is laid out: choices that change its time, not what it computes.
 *
 * @param epilogues whether products do the work of biases, ReLUs and their gradients, where cuBLASLt has kernels for
 *     both
 * @param sideBySide whether a layer's two products on the way back may run at the same time
 */
record StepLayout(boolean epilogues, boolean sideBySide) {

    /** The system property for {@code epilogues}: {@code true} or {@code false}. */
    static final String EPILOGUES = "trainmark.epilogues";

    /** The system property for {@code sideBySide}: {@code 1} or {@code 2} streams. */
    static final String STREAMS = "trainmark.streams";

    /** Every product and every kernel by itself, one after the other. */
    static final StepLayout PLAIN = new StepLayout(false, false);

    /** With all that may make a step shorter. */
    static final StepLayout FUSED = new StepLayout(true, true);

    /**
     * Returns the layout that this JVM was asked for; {@link #PLAIN} if it was not.
     *
     * @throws IllegalArgumentException if a property is none of its values
     */
    static StepLayout ofThisJvm() {
        return new StepLayout(isSet(EPILOGUES, "false", "true"), isSet(STREAMS, "1", "2"));
    }

    private static boolean isSet(String property, String no, String yes) {
        String value = System.getProperty(property, no);
        if (!value.equals(no) && !value.equals(yes)) {
            throw new IllegalArgumentException(
                    "%s is '%s', which is neither %s nor %s".formatted(property, value, no, yes));
        }
        return value.equals(yes);
    }

    /** Returns what results say of it. */
    Map<String, String> provenance() {
        return Map.of("cuda.epilogues", Boolean.toString(epilogues), "cuda.streams", Integer.toString(streams()));
    }

    /** Returns how many streams of work there are. */
    int streams() {
        return sideBySide ? 2 : 1;
    }
}
