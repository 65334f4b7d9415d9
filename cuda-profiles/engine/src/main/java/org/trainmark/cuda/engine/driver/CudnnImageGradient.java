package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudnn.cudnnConvolutionBackwardData;
import static org.bytedeco.cuda.global.cudnn.cudnnGetConvolutionBackwardDataAlgorithm_v7;
import static org.bytedeco.cuda.global.cudnn.cudnnGetConvolutionBackwardDataWorkspaceSize;
import static org.trainmark.cuda.engine.driver.DriverCalls.checkDnn;

import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.cuda.cudnn.cudnnContext;
import org.bytedeco.cuda.cudnn.cudnnConvolutionBwdDataAlgoPerf_t;
import org.bytedeco.javacpp.SizeTPointer;
import org.trainmark.cuda.engine.gpu.Convolved;

/** Finds the gradient of a convolution's images from that of its outputs. */
@SuppressWarnings("deprecation")
record CudnnImageGradient(cudnnContext handle, CudnnDescriptors descriptors) implements CudnnCalls {

    @Override
    public List<CudnnCandidate> candidates() {
        int[] count = new int[1];
        try (cudnnConvolutionBwdDataAlgoPerf_t found = new cudnnConvolutionBwdDataAlgoPerf_t(CudnnCandidate.MOST)) {
            checkDnn(
                    cudnnGetConvolutionBackwardDataAlgorithm_v7(
                            handle,
                            descriptors.filters(),
                            descriptors.outputs(),
                            descriptors.convolution(),
                            descriptors.images(),
                            CudnnCandidate.MOST,
                            count,
                            found),
                    "cudnnGetConvolutionBackwardDataAlgorithm_v7");
            return IntStream.range(0, count[0])
                    .mapToObj(found::getPointer)
                    .map(one -> new CudnnCandidate(one.algo(), one.status(), one.determinism(), one.mathType()))
                    .toList();
        }
    }

    @Override
    public int workspace(int algorithm, SizeTPointer bytes) {
        return cudnnGetConvolutionBackwardDataWorkspaceSize(
                handle,
                descriptors.filters(),
                descriptors.outputs(),
                descriptors.convolution(),
                descriptors.images(),
                algorithm,
                bytes);
    }

    @Override
    public int run(int algorithm, Convolved convolved) {
        return cudnnConvolutionBackwardData(
                handle,
                descriptors.one(),
                descriptors.filters(),
                new DevicePointer(convolved.filters()),
                descriptors.outputs(),
                new DevicePointer(convolved.outputs()),
                descriptors.convolution(),
                algorithm,
                new DevicePointer(convolved.workspace()),
                convolved.workspaceBytes(),
                descriptors.zero(),
                descriptors.images(),
                new DevicePointer(convolved.images()));
    }
}
