package org.trainmark.cuda.engine.driver;

import java.util.List;
import org.bytedeco.javacpp.SizeTPointer;
import org.trainmark.cuda.engine.gpu.Convolved;

/** The calls by which cuDNN finds one result of a convolution. */
interface CudnnCalls {

    /** Returns all algorithms, the fastest by cuDNN's own reckoning first. */
    List<CudnnCandidate> candidates();

    /** Finds how many bytes an algorithm works in; returns cuDNN's status. */
    int workspace(int algorithm, SizeTPointer bytes);

    /** Finds the result; returns cuDNN's status. */
    int run(int algorithm, Convolved convolved);
}
