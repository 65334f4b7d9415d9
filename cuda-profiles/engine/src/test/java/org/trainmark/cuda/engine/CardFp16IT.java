package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

class CardFp16IT extends CardContract {

    CardFp16IT() {
        super(Precision.FP16, StepLayout.PLAIN, Convolutions.PATCHES, Tolerance.ELEVEN_BITS);
    }
}
