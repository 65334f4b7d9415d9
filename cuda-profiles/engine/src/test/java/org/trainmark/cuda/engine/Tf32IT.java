package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * With 11 bits of fraction in the factors of products, the others cut off, and single precision elsewhere: as far from
 * the reference as {@link Fp16IT}.
 */
class Tf32IT extends StandInContract {

    Tf32IT() {
        super(Precision.TF32, Tolerance.ELEVEN_BITS);
    }
}
