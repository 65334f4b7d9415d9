package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

class CardFusedFp32IT extends CardContract {

    CardFusedFp32IT() {
        super(Precision.FP32, StepLayout.FUSED_FORKED, Convolutions.PATCHES, Tolerance.SINGLE_PRECISION);
    }
}
