package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudnn.cudnnConvolutionBackwardFilter;
import static org.bytedeco.cuda.global.cudnn.cudnnGetConvolutionBackwardFilterAlgorithm_v7;
import static org.bytedeco.cuda.global.cudnn.cudnnGetConvolutionBackwardFilterWorkspaceSize;
import static org.trainmark.cuda.engine.driver.DriverCalls.checkDnn;

import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.cuda.cudnn.cudnnContext;
import org.bytedeco.cuda.cudnn.cudnnConvolutionBwdFilterAlgoPerf_t;
import org.bytedeco.javacpp.SizeTPointer;
import org.trainmark.cuda.engine.gpu.Convolved;

/** Finds the gradient of a convolution's filters from that of its outputs. */
@SuppressWarnings("deprecation")
record CudnnFilterGradient(cudnnContext handle, CudnnDescriptors descriptors) implements CudnnCalls {

    @Override
    public List<CudnnCandidate> candidates() {
        int[] count = new int[1];
        try (cudnnConvolutionBwdFilterAlgoPerf_t found = new cudnnConvolutionBwdFilterAlgoPerf_t(CudnnCandidate.MOST)) {
            checkDnn(
                    cudnnGetConvolutionBackwardFilterAlgorithm_v7(
                            handle,
                            descriptors.images(),
                            descriptors.outputs(),
                            descriptors.convolution(),
                            descriptors.filters(),
                            CudnnCandidate.MOST,
                            count,
                            found),
                    "cudnnGetConvolutionBackwardFilterAlgorithm_v7");
            return IntStream.range(0, count[0])
                    .mapToObj(found::getPointer)
                    .map(one -> new CudnnCandidate(one.algo(), one.status(), one.determinism(), one.mathType()))
                    .toList();
        }
    }

    @Override
    public int workspace(int algorithm, SizeTPointer bytes) {
        return cudnnGetConvolutionBackwardFilterWorkspaceSize(
                handle,
                descriptors.images(),
                descriptors.outputs(),
                descriptors.convolution(),
                descriptors.filters(),
                algorithm,
                bytes);
    }

    @Override
    public int run(int algorithm, Convolved convolved) {
        return cudnnConvolutionBackwardFilter(
                handle,
                descriptors.one(),
                descriptors.images(),
                new DevicePointer(convolved.images()),
                descriptors.outputs(),
                new DevicePointer(convolved.outputs()),
                descriptors.convolution(),
                algorithm,
                new DevicePointer(convolved.workspace()),
                convolved.workspaceBytes(),
                descriptors.zero(),
                descriptors.filters(),
                new DevicePointer(convolved.filters()));
    }
}
