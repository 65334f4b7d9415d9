package org.trainmark.bench.profile;

import org.trainmark.bench.suite.yaml.Value;

/** What an engine that can choose keeps activations in and multiplies matrices with. */
public enum Precision {
    /** IEEE single precision. */
    FP32,
    /** Single precision, of whose factors products use 11 bits. */
    TF32,
    /** 16 bits with 8 bits of fraction. */
    BF16,
    /** 16 bits with 11 bits of fraction, and a scaled loss. */
    FP16;

    /** The system property by which a trial's engine learns of it. */
    static final String PROPERTY = "trainmark.precision";

    /** Returns how profiles name this. */
    @Override
    public String toString() {
        return Value.nameOf(this);
    }
}
