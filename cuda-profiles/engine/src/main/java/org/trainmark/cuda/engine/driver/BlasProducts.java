package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cublas.CUBLAS_GEMM_DEFAULT;
import static org.bytedeco.cuda.global.cublas.CUBLAS_MATH_DISALLOW_REDUCED_PRECISION_REDUCTION;
import static org.bytedeco.cuda.global.cublas.CUBLAS_OP_N;
import static org.bytedeco.cuda.global.cublas.CUBLAS_OP_T;
import static org.bytedeco.cuda.global.cublas.cublasCreate_v2;
import static org.bytedeco.cuda.global.cublas.cublasDestroy_v2;
import static org.bytedeco.cuda.global.cublas.cublasGemmEx;
import static org.bytedeco.cuda.global.cublas.cublasGemmStridedBatchedEx;
import static org.bytedeco.cuda.global.cublas.cublasSetMathMode;
import static org.bytedeco.cuda.global.cublas.cublasSetStream_v2;
import static org.bytedeco.cuda.global.cublas.cublasSetWorkspace_v2;

import org.bytedeco.cuda.cublas.cublasContext;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.javacpp.FloatPointer;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.Product;
import org.trainmark.cuda.engine.gpu.StridedProduct;

/** Products of matrices by cuBLAS, sums in single precision. */
final class BlasProducts implements AutoCloseable {

    private final cublasContext handle = new cublasContext();
    private final FloatPointer one = new FloatPointer(new float[] {1});
    private final FloatPointer zero = new FloatPointer(new float[] {0});
    private final Arithmetic arithmetic;

    BlasProducts(CUstream_st stream, Precision precision) {
        arithmetic = Arithmetic.of(precision);
        DriverCalls.checkBlas(cublasCreate_v2(handle), "cublasCreate");
        DriverCalls.checkBlas(cublasSetStream_v2(handle, stream), "cublasSetStream");
        // Otherwise parts of a sum may be added up in the result's 16 bits.
        DriverCalls.checkBlas(
                cublasSetMathMode(handle, CUBLAS_MATH_DISALLOW_REDUCED_PRECISION_REDUCTION), "cublasSetMathMode");
    }

    void workIn(long address, long bytes) {
        DriverCalls.checkBlas(cublasSetWorkspace_v2(handle, new DevicePointer(address), bytes), "cublasSetWorkspace");
    }

    void multiply(Product product) {
        DriverCalls.checkBlas(
                cublasGemmEx(
                        handle,
                        product.transposeA() ? CUBLAS_OP_T : CUBLAS_OP_N,
                        product.transposeB() ? CUBLAS_OP_T : CUBLAS_OP_N,
                        product.rows(),
                        product.columns(),
                        product.depth(),
                        one,
                        new DevicePointer(product.a()),
                        arithmetic.type(),
                        product.leadingA(),
                        new DevicePointer(product.b()),
                        arithmetic.type(),
                        product.leadingB(),
                        product.onTop() ? one : zero,
                        new DevicePointer(product.c()),
                        arithmetic.typeOfResult(product),
                        product.leadingC(),
                        arithmetic.compute(),
                        CUBLAS_GEMM_DEFAULT),
                "cublasGemmEx");
    }

    void multiply(StridedProduct product) {
        // Read when the call is made, not when the work is done.
        try (FloatPointer factor = new FloatPointer(new float[] {(float) product.factor()})) {
            DriverCalls.checkBlas(
                    cublasGemmStridedBatchedEx(
                            handle,
                            product.transposeA() ? CUBLAS_OP_T : CUBLAS_OP_N,
                            product.transposeB() ? CUBLAS_OP_T : CUBLAS_OP_N,
                            product.rows(),
                            product.columns(),
                            product.depth(),
                            factor,
                            new DevicePointer(product.a().address()),
                            arithmetic.type(),
                            product.a().leading(),
                            product.a().stride(),
                            new DevicePointer(product.b().address()),
                            arithmetic.type(),
                            product.b().leading(),
                            product.b().stride(),
                            zero,
                            new DevicePointer(product.c().address()),
                            arithmetic.type(),
                            product.c().leading(),
                            product.c().stride(),
                            product.count(),
                            arithmetic.compute(),
                            CUBLAS_GEMM_DEFAULT),
                    "cublasGemmStridedBatchedEx");
        }
    }

    @Override
    public void close() {
        cublasDestroy_v2(handle);
        one.close();
        zero.close();
    }
}
