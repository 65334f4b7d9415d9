package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudnn.CUDNN_STATUS_SUCCESS;
import static org.trainmark.cuda.engine.driver.DriverCalls.checkDnn;

import java.util.List;
import org.bytedeco.cuda.cudnn.cudnnContext;
import org.bytedeco.javacpp.SizeTPointer;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.cuda.engine.gpu.ConvolutionShape;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Convolved;
import org.trainmark.cuda.engine.gpu.Precision;

/** How cuDNN finds one result of one convolution: by the algorithm that was chosen. */
final class CudnnPlan implements AutoCloseable {

    private final CudnnDescriptors descriptors;
    private final CudnnCalls calls;
    private final List<CudnnCandidate> candidates;
    private final long bytes;
    private int chosen;

    /**
     * Chooses, of the algorithms that cuDNN thinks possible, the fastest one that finds the same bits each time and
     * works in so many bytes; the others stand by.
     *
     * @throws UnsupportedTrainingException if there is none
     */
    CudnnPlan(
            cudnnContext handle, Precision precision, Convolved.Result result, ConvolutionShape shape, long mostBytes) {
        descriptors = new CudnnDescriptors(shape, precision);
        calls = switch (result) {
            case OUTPUTS -> new CudnnForward(handle, descriptors);
            case IMAGE_GRADIENT -> new CudnnImageGradient(handle, descriptors);
            case FILTER_GRADIENT -> new CudnnFilterGradient(handle, descriptors);
        };
        try {
            candidates = calls.candidates().stream()
                    .filter(candidate -> candidate.isUsable() && bytes(candidate) <= mostBytes)
                    .toList();
            if (candidates.isEmpty()) {
                throw impossible(precision, result, shape, mostBytes);
            }
            bytes = bytes(candidates.get(0));
        } catch (RuntimeException e) {
            descriptors.close();
            throw e;
        }
    }

    private static UnsupportedTrainingException impossible(
            Precision precision, Convolved.Result result, ConvolutionShape shape, long mostBytes) {
        return new UnsupportedTrainingException(
                "cuDNN knows no deterministic algorithm that works in %,d bytes for the %s of %s, in %s; leave out %s=%s"
                        .formatted(
                                mostBytes,
                                result,
                                shape,
                                precision,
                                Convolutions.CHOICE.property(),
                                Convolutions.CUDNN));
    }

    /** Allows an algorithm its arithmetic; returns the bytes that it works in, more than any if it cannot do that. */
    private long bytes(CudnnCandidate candidate) {
        descriptors.allow(candidate.math());
        try (SizeTPointer size = new SizeTPointer(1)) {
            return calls.workspace(candidate.algorithm(), size) == CUDNN_STATUS_SUCCESS ? size.get() : Long.MAX_VALUE;
        }
    }

    long bytes() {
        return bytes;
    }

    /** Finds the result; an algorithm that fails gives way to the next for good. */
    void run(Convolved convolved) {
        int status = calls.run(algorithm(), convolved);
        while (status != CUDNN_STATUS_SUCCESS && goOn(convolved.workspaceBytes())) {
            status = calls.run(algorithm(), convolved);
        }
        checkDnn(status, "cuDNN's %s".formatted(convolved.result()));
    }

    private int algorithm() {
        return candidates.get(chosen).algorithm();
    }

    /** Chooses the next algorithm that works in so many bytes; returns whether there is one. */
    private boolean goOn(long mostBytes) {
        for (int next = chosen + 1; next < candidates.size(); next++) {
            if (bytes(candidates.get(next)) <= mostBytes) {
                chosen = next;
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        descriptors.close();
    }
}
