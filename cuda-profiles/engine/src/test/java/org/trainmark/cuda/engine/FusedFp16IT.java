package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** As far from the reference as {@link Fp16IT}. */
class FusedFp16IT extends StandInContract {

    FusedFp16IT() {
        super(Precision.FP16, StepLayout.FUSED_FORKED, Convolutions.PATCHES, Tolerance.ELEVEN_BITS);
    }
}
