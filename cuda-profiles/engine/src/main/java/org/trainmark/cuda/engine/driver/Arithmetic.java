package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cublas.CUBLAS_COMPUTE_32F;
import static org.bytedeco.cuda.global.cublas.CUBLAS_COMPUTE_32F_FAST_TF32;
import static org.bytedeco.cuda.global.cudart.CUDA_R_16BF;
import static org.bytedeco.cuda.global.cudart.CUDA_R_16F;
import static org.bytedeco.cuda.global.cudart.CUDA_R_32F;

import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.Product;

/**
 * A precision in cuBLAS's numbers.
 *
 * @param type of factors, and of results that are not single precision
 * @param compute how products are computed; sums are single precision in any case
 */
record Arithmetic(int type, int compute) {

    /** The type of results in single precision. */
    static final int SINGLE = CUDA_R_32F;

    static Arithmetic of(Precision precision) {
        int type = switch (precision) {
            case FP32, TF32 -> SINGLE;
            case BF16 -> CUDA_R_16BF;
            case FP16 -> CUDA_R_16F;
        };
        return new Arithmetic(type, precision == Precision.TF32 ? CUBLAS_COMPUTE_32F_FAST_TF32 : CUBLAS_COMPUTE_32F);
    }

    int typeOfResult(Product product) {
        return product.single() ? SINGLE : type;
    }
}
