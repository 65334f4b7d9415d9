package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;

class FusedFp32IT extends StandInContract {

    FusedFp32IT() {
        super(Precision.FP32, StepLayout.FUSED, Tolerance.SINGLE_PRECISION);
    }
}
