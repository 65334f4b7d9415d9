package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** As {@link Fp16IT}, with gradients of filters in 16 bits too. */
class CudnnFp16IT extends StandInContract {

    CudnnFp16IT() {
        super(Precision.FP16, StepLayout.PLAIN, Convolutions.CUDNN, Tolerance.ELEVEN_BITS);
    }
}
