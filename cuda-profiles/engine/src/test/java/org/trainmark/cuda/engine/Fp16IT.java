package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Precision;

/** With 11 bits of fraction: an eighth of what bf16 needs. */
class Fp16IT extends StandInContract {

    Fp16IT() {
        super(Precision.FP16, Tolerance.ELEVEN_BITS);
    }
}
