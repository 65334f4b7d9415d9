package org.trainmark.cuda.engine.pass;

import java.util.Locale;
import org.trainmark.cuda.engine.gpu.EngineChoice;

/** How the work of a step is laid out, which changes its time and nothing else. */
public enum StepLayout {
    /** Every product and every kernel by itself, one after the other. */
    PLAIN,
    /** Products do biases, ReLUs and their gradients as well, where cuBLASLt has kernels for both. */
    FUSED,
    /** A layer's two products on the way back may run at the same time. */
    FORKED,
    /** Both. */
    FUSED_FORKED;

    /** Of a profile. */
    public static final EngineChoice<StepLayout> CHOICE = new EngineChoice<>("step", "trainmark.step", PLAIN);

    public boolean fuses() {
        return this == FUSED || this == FUSED_FORKED;
    }

    public boolean forks() {
        return this == FORKED || this == FUSED_FORKED;
    }

    /** Returns how many streams of work there are. */
    public int streams() {
        return forks() ? 2 : 1;
    }

    /** Returns how profiles name this. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
