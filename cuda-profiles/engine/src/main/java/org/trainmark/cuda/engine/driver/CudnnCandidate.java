package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudnn.CUDNN_DETERMINISTIC;
import static org.bytedeco.cuda.global.cudnn.CUDNN_STATUS_SUCCESS;

/**
 * An algorithm as cuDNN proposes it.
 *
 * @param status whether it can do the convolution
 * @param determinism whether it finds the same bits each time
 * @param math the arithmetic that it is to be allowed
 */
record CudnnCandidate(int algorithm, int status, int determinism, int math) {

    /** More than cuDNN has for any result. */
    static final int MOST = 16;

    boolean isUsable() {
        return status == CUDNN_STATUS_SUCCESS && determinism == CUDNN_DETERMINISTIC;
    }
}
