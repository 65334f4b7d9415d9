package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

class CardBf16IT extends CardContract {

    CardBf16IT() {
        super(Precision.BF16, StepLayout.PLAIN, Convolutions.PATCHES, Tolerance.EIGHT_BITS);
    }
}
