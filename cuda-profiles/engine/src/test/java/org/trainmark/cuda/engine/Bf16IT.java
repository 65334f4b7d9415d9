package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * With 8 bits of fraction: sanity, no more. Networks of every layer that learn from 8 examples at a time multiply any
 * error; the kernels themselves are held to single precision by {@link Fp32IT}.
 */
class Bf16IT extends StandInContract {

    Bf16IT() {
        super(Precision.BF16, Tolerance.EIGHT_BITS);
    }
}
