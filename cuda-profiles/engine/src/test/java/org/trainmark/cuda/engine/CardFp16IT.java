package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;

class CardFp16IT extends CardContract {

    CardFp16IT() {
        super(Precision.FP16, StepLayout.PLAIN, Convolutions.PATCHES, new Tolerance(0.06, 0.04));
    }
}
