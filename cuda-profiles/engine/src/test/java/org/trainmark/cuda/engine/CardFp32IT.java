package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;

class CardFp32IT extends CardContract {

    CardFp32IT() {
        super(Precision.FP32, StepLayout.PLAIN, Convolutions.PATCHES, Tolerance.SINGLE_PRECISION);
    }
}
