package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_REDUCTION_SCHEME_MASK;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_REDUCTION_SCHEME_COMPUTE_TYPE;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_REDUCTION_SCHEME_NONE;
import static org.bytedeco.cuda.global.cublas.CUBLAS_STATUS_SUCCESS;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmulPreferenceInit;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmulPreferenceSetAttribute;

import org.bytedeco.cuda.cublas.cublasLtMatmulPreferenceOpaque_t;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.trainmark.cuda.engine.gpu.Product;

/** What cuBLASLt may take for granted of a product when it chooses a kernel, and whether it understands that. */
final class ProductWishes implements AutoCloseable {

    /** The best alignment that is told apart. */
    private static final long MOST_ALIGNMENT = 256;

    private final cublasLtMatmulPreferenceOpaque_t wishes = new cublasLtMatmulPreferenceOpaque_t();
    private boolean understood = true;

    /** @param workspaceBytes that the product is given to work in */
    ProductWishes(Product product, long workspaceBytes) {
        note(cublasLtMatmulPreferenceInit(wishes));
        workIn(workspaceBytes);
        // Parts of a sum are added up in single precision, whatever the result's type.
        set(
                CUBLASLT_MATMUL_PREF_REDUCTION_SCHEME_MASK,
                CUBLASLT_REDUCTION_SCHEME_NONE | CUBLASLT_REDUCTION_SCHEME_COMPUTE_TYPE);
        align(CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES, product.a());
        align(CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES, product.b());
        align(CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES, product.c());
        align(CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES, product.c());
    }

    private void workIn(long bytes) {
        try (LongPointer pointer = new LongPointer(new long[] {bytes})) {
            int attribute = CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES;
            note(cublasLtMatmulPreferenceSetAttribute(wishes, attribute, pointer, Long.BYTES));
        }
    }

    private void align(int attribute, long address) {
        set(attribute, (int) Math.min(MOST_ALIGNMENT, Long.lowestOneBit(address)));
    }

    private void set(int attribute, int value) {
        try (IntPointer pointer = new IntPointer(new int[] {value})) {
            note(cublasLtMatmulPreferenceSetAttribute(wishes, attribute, pointer, Integer.BYTES));
        }
    }

    private void note(int status) {
        understood &= status == CUBLAS_STATUS_SUCCESS;
    }

    boolean isUnderstood() {
        return understood;
    }

    cublasLtMatmulPreferenceOpaque_t wishes() {
        return wishes;
    }

    @Override
    public void close() {
        wishes.close();
    }
}
