package org.trainmark.cuda.engine.gpu;

import java.util.Locale;

/** What computes convolutions. */
public enum Convolutions {
    /** This engine's kernels lay out patches, which cuBLAS multiplies. */
    PATCHES,
    /** cuDNN does. */
    CUDNN;

    /** Of a profile. */
    public static final EngineChoice<Convolutions> CHOICE =
            new EngineChoice<>("convolutions", "trainmark.convolutions", PATCHES);

    /** Returns how profiles name this. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
