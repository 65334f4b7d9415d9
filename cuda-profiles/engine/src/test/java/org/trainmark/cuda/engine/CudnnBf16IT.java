package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** As {@link Bf16IT}, with gradients of filters in 16 bits too. */
class CudnnBf16IT extends StandInContract {

    CudnnBf16IT() {
        super(Precision.BF16, StepLayout.PLAIN, Convolutions.CUDNN, Tolerance.EIGHT_BITS);
    }
}
