package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudnn.CUDNN_CROSS_CORRELATION;
import static org.bytedeco.cuda.global.cudnn.CUDNN_DATA_BFLOAT16;
import static org.bytedeco.cuda.global.cudnn.CUDNN_DATA_FLOAT;
import static org.bytedeco.cuda.global.cudnn.CUDNN_DATA_HALF;
import static org.bytedeco.cuda.global.cudnn.CUDNN_DEFAULT_MATH;
import static org.bytedeco.cuda.global.cudnn.CUDNN_FMA_MATH;
import static org.bytedeco.cuda.global.cudnn.CUDNN_TENSOR_NHWC;
import static org.bytedeco.cuda.global.cudnn.CUDNN_TENSOR_OP_MATH;
import static org.bytedeco.cuda.global.cudnn.cudnnCreateConvolutionDescriptor;
import static org.bytedeco.cuda.global.cudnn.cudnnCreateFilterDescriptor;
import static org.bytedeco.cuda.global.cudnn.cudnnCreateTensorDescriptor;
import static org.bytedeco.cuda.global.cudnn.cudnnDestroyConvolutionDescriptor;
import static org.bytedeco.cuda.global.cudnn.cudnnDestroyFilterDescriptor;
import static org.bytedeco.cuda.global.cudnn.cudnnDestroyTensorDescriptor;
import static org.bytedeco.cuda.global.cudnn.cudnnSetConvolution2dDescriptor;
import static org.bytedeco.cuda.global.cudnn.cudnnSetConvolutionMathType;
import static org.bytedeco.cuda.global.cudnn.cudnnSetFilter4dDescriptor;
import static org.bytedeco.cuda.global.cudnn.cudnnSetTensor4dDescriptor;
import static org.trainmark.cuda.engine.driver.DriverCalls.checkDnn;

import org.bytedeco.cuda.cudnn.cudnnConvolutionStruct;
import org.bytedeco.cuda.cudnn.cudnnFilterStruct;
import org.bytedeco.cuda.cudnn.cudnnTensorStruct;
import org.bytedeco.javacpp.FloatPointer;
import org.trainmark.core.data.Shape;
import org.trainmark.cuda.engine.gpu.ConvolutionShape;
import org.trainmark.cuda.engine.gpu.Precision;

/** A convolution's tensors and arithmetic as cuDNN wants them described. */
@SuppressWarnings("deprecation")
final class CudnnDescriptors implements AutoCloseable {

    private final cudnnTensorStruct images = new cudnnTensorStruct();
    private final cudnnTensorStruct outputs = new cudnnTensorStruct();
    private final cudnnFilterStruct filters = new cudnnFilterStruct();
    private final cudnnConvolutionStruct convolution = new cudnnConvolutionStruct();
    private final FloatPointer one = new FloatPointer(new float[] {1});
    private final FloatPointer zero = new FloatPointer(new float[] {0});
    private final Precision precision;

    CudnnDescriptors(ConvolutionShape shape, Precision precision) {
        this.precision = precision;
        int type = switch (precision) {
            case FP32, TF32 -> CUDNN_DATA_FLOAT;
            case BF16 -> CUDNN_DATA_BFLOAT16;
            case FP16 -> CUDNN_DATA_HALF;
        };
        checkDnn(cudnnCreateTensorDescriptor(images), "cudnnCreateTensorDescriptor");
        checkDnn(cudnnCreateTensorDescriptor(outputs), "cudnnCreateTensorDescriptor");
        checkDnn(cudnnCreateFilterDescriptor(filters), "cudnnCreateFilterDescriptor");
        checkDnn(cudnnCreateConvolutionDescriptor(convolution), "cudnnCreateConvolutionDescriptor");
        describe(images, type, shape.images(), shape.input());
        describe(outputs, type, shape.images(), shape.output());
        describeFilters(type, shape);
        describeConvolution(shape);
        allow(precision.isNarrow() ? CUDNN_TENSOR_OP_MATH : CUDNN_DEFAULT_MATH);
    }

    private static void describe(cudnnTensorStruct tensor, int type, int images, Shape shape) {
        checkDnn(
                cudnnSetTensor4dDescriptor(
                        tensor, CUDNN_TENSOR_NHWC, type, images, shape.channels(), shape.height(), shape.width()),
                "cudnnSetTensor4dDescriptor");
    }

    private void describeFilters(int type, ConvolutionShape shape) {
        int count = shape.output().channels();
        int channels = shape.input().channels();
        checkDnn(
                cudnnSetFilter4dDescriptor(
                        filters, type, CUDNN_TENSOR_NHWC, count, channels, shape.kernel(), shape.kernel()),
                "cudnnSetFilter4dDescriptor");
    }

    private void describeConvolution(ConvolutionShape shape) {
        int padding = shape.padding();
        int stride = shape.stride();
        checkDnn(
                cudnnSetConvolution2dDescriptor(
                        convolution, padding, padding, stride, stride, 1, 1, CUDNN_CROSS_CORRELATION, CUDNN_DATA_FLOAT),
                "cudnnSetConvolution2dDescriptor");
    }

    /** Allows an algorithm the arithmetic that cuDNN proposes it for; but in single precision never 11 bits. */
    void allow(int math) {
        int allowed = precision == Precision.FP32 ? CUDNN_FMA_MATH : math;
        checkDnn(cudnnSetConvolutionMathType(convolution, allowed), "cudnnSetConvolutionMathType");
    }

    cudnnTensorStruct images() {
        return images;
    }

    cudnnTensorStruct outputs() {
        return outputs;
    }

    cudnnFilterStruct filters() {
        return filters;
    }

    cudnnConvolutionStruct convolution() {
        return convolution;
    }

    /** Returns the factor of what is found. */
    FloatPointer one() {
        return one;
    }

    /** Returns the factor of what stood in its place. */
    FloatPointer zero() {
        return zero;
    }

    @Override
    public void close() {
        cudnnDestroyTensorDescriptor(images);
        cudnnDestroyTensorDescriptor(outputs);
        cudnnDestroyFilterDescriptor(filters);
        cudnnDestroyConvolutionDescriptor(convolution);
        one.close();
        zero.close();
    }
}
