package org.trainmark.cuda.engine.gpu;

import java.util.Locale;
import org.trainmark.cuda.Capability;

/**
 * What activations are kept in and what matrix products are computed with; parameters, gradients, the optimizer's state
 * and all sums are single precision in any case.
 */
public enum Precision {
    /** IEEE single precision. */
    FP32("float", 4),
    /** Single precision, of whose factors products use 11 bits. */
    TF32("float", 4),
    /** 16 bits with the range of single precision and 8 bits of fraction. */
    BF16("bf16", 2),
    /** 16 bits with 11 bits of fraction and a small range, so that the loss is scaled. */
    FP16("fp16", 2);

    /** Of a profile. */
    public static final EngineChoice<Precision> CHOICE = new EngineChoice<>("precision", "trainmark.precision", FP32);

    /** Low enough that few first steps are lost to overflow; it grows to what the gradients allow. */
    private static final float FIRST_LOSS_SCALE = 1024;

    /** Good steps after which the scale doubles, as in PyTorch's gradient scaler. */
    private static final int GROW_EVERY = 2000;

    private final String type;
    private final int bytes;

    Precision(String type, int bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Returns the type of the kernels' {@code REAL}. */
    public String type() {
        return type;
    }

    /** Returns what a card must be capable of to multiply so. */
    public Capability leastCapability() {
        return switch (this) {
            case FP32, FP16 -> new Capability(7, 5);
            case TF32, BF16 -> new Capability(8, 0);
        };
    }

    /** Returns the bytes of one value. */
    public int bytes() {
        return bytes;
    }

    /** Returns whether values have fewer bits than the parameters. */
    public boolean isNarrow() {
        return bytes < Float.BYTES;
    }

    public boolean scalesLoss() {
        return this == FP16;
    }

    public float firstLossScale() {
        return scalesLoss() ? FIRST_LOSS_SCALE : 1;
    }

    /** Returns after how many steps without overflow the scale of the loss is doubled; 0 for never. */
    public int growEvery() {
        return scalesLoss() ? GROW_EVERY : 0;
    }

    /** Returns how profiles name this. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
