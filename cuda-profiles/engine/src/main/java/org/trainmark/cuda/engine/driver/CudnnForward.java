package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudnn.cudnnConvolutionForward;
import static org.bytedeco.cuda.global.cudnn.cudnnGetConvolutionForwardAlgorithm_v7;
import static org.bytedeco.cuda.global.cudnn.cudnnGetConvolutionForwardWorkspaceSize;
import static org.trainmark.cuda.engine.driver.DriverCalls.checkDnn;

import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.cuda.cudnn.cudnnContext;
import org.bytedeco.cuda.cudnn.cudnnConvolutionFwdAlgoPerf_t;
import org.bytedeco.javacpp.SizeTPointer;
import org.trainmark.cuda.engine.gpu.Convolved;

/** Finds a convolution's outputs. */
@SuppressWarnings("deprecation")
record CudnnForward(cudnnContext handle, CudnnDescriptors descriptors) implements CudnnCalls {

    @Override
    public List<CudnnCandidate> candidates() {
        int[] count = new int[1];
        try (cudnnConvolutionFwdAlgoPerf_t found = new cudnnConvolutionFwdAlgoPerf_t(CudnnCandidate.MOST)) {
            checkDnn(
                    cudnnGetConvolutionForwardAlgorithm_v7(
                            handle,
                            descriptors.images(),
                            descriptors.filters(),
                            descriptors.convolution(),
                            descriptors.outputs(),
                            CudnnCandidate.MOST,
                            count,
                            found),
                    "cudnnGetConvolutionForwardAlgorithm_v7");
            return IntStream.range(0, count[0])
                    .mapToObj(found::getPointer)
                    .map(one -> new CudnnCandidate(one.algo(), one.status(), one.determinism(), one.mathType()))
                    .toList();
        }
    }

    @Override
    public int workspace(int algorithm, SizeTPointer bytes) {
        return cudnnGetConvolutionForwardWorkspaceSize(
                handle,
                descriptors.images(),
                descriptors.filters(),
                descriptors.convolution(),
                descriptors.outputs(),
                algorithm,
                bytes);
    }

    @Override
    public int run(int algorithm, Convolved convolved) {
        return cudnnConvolutionForward(
                handle,
                descriptors.one(),
                descriptors.images(),
                new DevicePointer(convolved.images()),
                descriptors.filters(),
                new DevicePointer(convolved.filters()),
                descriptors.convolution(),
                algorithm,
                new DevicePointer(convolved.workspace()),
                convolved.workspaceBytes(),
                descriptors.zero(),
                descriptors.outputs(),
                new DevicePointer(convolved.outputs()));
    }
}
