package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

class CudnnFp32IT extends StandInContract {

    CudnnFp32IT() {
        super(Precision.FP32, StepLayout.PLAIN, Convolutions.CUDNN, Tolerance.SINGLE_PRECISION);
    }
}
