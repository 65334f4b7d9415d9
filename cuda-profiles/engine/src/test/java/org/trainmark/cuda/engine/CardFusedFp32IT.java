package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;

class CardFusedFp32IT extends CardContract {

    CardFusedFp32IT() {
        super(Precision.FP32, StepLayout.FUSED, Tolerance.SINGLE_PRECISION);
    }
}
