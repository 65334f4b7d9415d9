package org.trainmark.cuda.engine;

import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

class CardFusedBf16IT extends CardContract {

    CardFusedBf16IT() {
        super(Precision.BF16, StepLayout.FUSED_FORKED, Convolutions.PATCHES, Tolerance.EIGHT_BITS);
    }
}
