package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cublas.CUBLASLT_EPILOGUE_BGRADB;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_EPILOGUE_BIAS;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_EPILOGUE_DRELU;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_EPILOGUE_RELU_AUX_BIAS;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_DESC_BIAS_DATA_TYPE;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_DESC_BIAS_POINTER;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_DESC_EPILOGUE;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_DESC_EPILOGUE_AUX_LD;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_DESC_EPILOGUE_AUX_POINTER;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_DESC_TRANSA;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_DESC_TRANSB;
import static org.bytedeco.cuda.global.cublas.CUBLAS_OP_N;
import static org.bytedeco.cuda.global.cublas.CUBLAS_OP_T;
import static org.bytedeco.cuda.global.cublas.CUBLAS_STATUS_SUCCESS;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmulDescInit;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmulDescSetAttribute;
import static org.bytedeco.cuda.global.cublas.cublasLtMatrixLayoutInit;

import org.bytedeco.cuda.cublas.cublasLtMatmulDescOpaque_t;
import org.bytedeco.cuda.cublas.cublasLtMatrixLayoutOpaque_t;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Product;

/** A product with its epilogue as cuBLASLt wants it described, and whether it understands the description. */
final class FusedPlan implements AutoCloseable {

    private final Arithmetic arithmetic;
    private final cublasLtMatmulDescOpaque_t operation = new cublasLtMatmulDescOpaque_t();
    private final cublasLtMatrixLayoutOpaque_t a;
    private final cublasLtMatrixLayoutOpaque_t b;
    private final cublasLtMatrixLayoutOpaque_t c;
    private boolean understood = true;

    FusedPlan(Product product, Epilogue epilogue, Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        note(cublasLtMatmulDescInit(operation, arithmetic.compute(), Arithmetic.SINGLE));
        set(CUBLASLT_MATMUL_DESC_TRANSA, product.transposeA() ? CUBLAS_OP_T : CUBLAS_OP_N);
        set(CUBLASLT_MATMUL_DESC_TRANSB, product.transposeB() ? CUBLAS_OP_T : CUBLAS_OP_N);
        describe(epilogue, product);
        int rowsOfA = product.leadingA();
        int rowsOfB = product.leadingB();
        a = layout(arithmetic.type(), rowsOfA, product.rows() + product.depth() - rowsOfA);
        b = layout(arithmetic.type(), rowsOfB, product.depth() + product.columns() - rowsOfB);
        c = layout(arithmetic.typeOfResult(product), product.rows(), product.columns());
    }

    private void describe(Epilogue epilogue, Product product) {
        set(
                CUBLASLT_MATMUL_DESC_EPILOGUE,
                switch (epilogue.kind()) {
                    case BIAS -> CUBLASLT_EPILOGUE_BIAS;
                    case RELU -> CUBLASLT_EPILOGUE_RELU_AUX_BIAS;
                    case RELU_SLOPE -> CUBLASLT_EPILOGUE_DRELU;
                    case BIAS_GRADIENT -> CUBLASLT_EPILOGUE_BGRADB;
                });
        if (epilogue.vector() != 0) {
            set(CUBLASLT_MATMUL_DESC_BIAS_POINTER, epilogue.vector());
            set(CUBLASLT_MATMUL_DESC_BIAS_DATA_TYPE, arithmetic.typeOfResult(product));
        }
        if (epilogue.mask() != 0) {
            set(CUBLASLT_MATMUL_DESC_EPILOGUE_AUX_POINTER, epilogue.mask());
            set(CUBLASLT_MATMUL_DESC_EPILOGUE_AUX_LD, Epilogue.maskLeading(product.rows()));
        }
    }

    private void set(int attribute, int value) {
        try (IntPointer pointer = new IntPointer(new int[] {value})) {
            note(cublasLtMatmulDescSetAttribute(operation, attribute, pointer, Integer.BYTES));
        }
    }

    private void set(int attribute, long value) {
        try (LongPointer pointer = new LongPointer(new long[] {value})) {
            note(cublasLtMatmulDescSetAttribute(operation, attribute, pointer, Long.BYTES));
        }
    }

    private cublasLtMatrixLayoutOpaque_t layout(int type, int rows, int columns) {
        cublasLtMatrixLayoutOpaque_t layout = new cublasLtMatrixLayoutOpaque_t();
        note(cublasLtMatrixLayoutInit(layout, type, rows, columns, rows));
        return layout;
    }

    private void note(int status) {
        understood &= status == CUBLAS_STATUS_SUCCESS;
    }

    boolean isUnderstood() {
        return understood;
    }

    cublasLtMatmulDescOpaque_t operation() {
        return operation;
    }

    cublasLtMatrixLayoutOpaque_t a() {
        return a;
    }

    cublasLtMatrixLayoutOpaque_t b() {
        return b;
    }

    cublasLtMatrixLayoutOpaque_t c() {
        return c;
    }

    @Override
    public void close() {
        operation.close();
        a.close();
        b.close();
        c.close();
    }
}
