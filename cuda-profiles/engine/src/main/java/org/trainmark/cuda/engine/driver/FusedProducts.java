package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES;
import static org.bytedeco.cuda.global.cublas.CUBLAS_STATUS_NOT_SUPPORTED;
import static org.bytedeco.cuda.global.cublas.CUBLAS_STATUS_SUCCESS;
import static org.bytedeco.cuda.global.cublas.cublasLtCreate;
import static org.bytedeco.cuda.global.cublas.cublasLtDestroy;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmul;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmulAlgoGetHeuristic;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmulPreferenceInit;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmulPreferenceSetAttribute;
import static org.trainmark.cuda.engine.driver.DriverCalls.checkBlas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.cuda.cublas.cublasLtContext;
import org.bytedeco.cuda.cublas.cublasLtMatmulHeuristicResult_t;
import org.bytedeco.cuda.cublas.cublasLtMatmulPreferenceOpaque_t;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.Product;

/** Products of matrices with epilogues, by cuBLASLt, in kernels that its own rules choose. */
final class FusedProducts implements AutoCloseable {

    /** What cuBLASLt's kernels may take for granted of a bias: they are not asked, as they are for matrices. */
    private static final int VECTOR_ALIGNMENT = 16;

    /** The best alignment that is told apart. */
    private static final long MOST_ALIGNMENT = 256;

    private final cublasLtContext handle = new cublasLtContext();
    private final FloatPointer one = new FloatPointer(new float[] {1});
    private final FloatPointer zero = new FloatPointer(new float[] {0});
    private final Arithmetic arithmetic;
    private final long workspaceBytes;
    private final Map<Request, Optional<Ready>> known = new HashMap<>();

    private record Request(Product product, Epilogue epilogue) {}

    private record Ready(FusedPlan plan, cublasLtMatmulHeuristicResult_t chosen) {}

    /** @param workspaceBytes that every product is given to work in */
    FusedProducts(Precision precision, long workspaceBytes) {
        arithmetic = Arithmetic.of(precision);
        this.workspaceBytes = workspaceBytes;
        checkBlas(cublasLtCreate(handle), "cublasLtCreate");
    }

    /** Returns whether there is a kernel that does both. */
    boolean has(Product product, Epilogue epilogue) {
        return ready(product, epilogue).isPresent();
    }

    private Optional<Ready> ready(Product product, Epilogue epilogue) {
        return known.computeIfAbsent(new Request(product, epilogue), this::find);
    }

    private Optional<Ready> find(Request request) {
        if (request.epilogue().vector() % VECTOR_ALIGNMENT != 0) {
            return Optional.empty();
        }
        FusedPlan plan = new FusedPlan(request.product(), request.epilogue(), arithmetic);
        cublasLtMatmulHeuristicResult_t chosen = new cublasLtMatmulHeuristicResult_t();
        try (cublasLtMatmulPreferenceOpaque_t wishes = wishes(request.product())) {
            int[] count = new int[1];
            int status = cublasLtMatmulAlgoGetHeuristic(
                    handle, plan.operation(), plan.a(), plan.b(), plan.c(), plan.c(), wishes, 1, chosen, count);
            if (status == CUBLAS_STATUS_NOT_SUPPORTED || (status == CUBLAS_STATUS_SUCCESS && count[0] == 0)) {
                plan.close();
                chosen.close();
                return Optional.empty();
            }
            checkBlas(status, "cublasLtMatmulAlgoGetHeuristic");
            return Optional.of(new Ready(plan, chosen));
        }
    }

    private cublasLtMatmulPreferenceOpaque_t wishes(Product product) {
        cublasLtMatmulPreferenceOpaque_t wishes = new cublasLtMatmulPreferenceOpaque_t();
        checkBlas(cublasLtMatmulPreferenceInit(wishes), "cublasLtMatmulPreferenceInit");
        try (LongPointer bytes = new LongPointer(new long[] {workspaceBytes})) {
            int attribute = CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES;
            int status = cublasLtMatmulPreferenceSetAttribute(wishes, attribute, bytes, Long.BYTES);
            checkBlas(status, "cublasLtMatmulPreferenceSetAttribute");
        }
        align(wishes, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES, product.a());
        align(wishes, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES, product.b());
        align(wishes, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES, product.c());
        align(wishes, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES, product.c());
        return wishes;
    }

    private static void align(cublasLtMatmulPreferenceOpaque_t wishes, int attribute, long address) {
        int alignment = (int) Math.min(MOST_ALIGNMENT, Long.lowestOneBit(address));
        try (IntPointer pointer = new IntPointer(new int[] {alignment})) {
            int status = cublasLtMatmulPreferenceSetAttribute(wishes, attribute, pointer, Integer.BYTES);
            checkBlas(status, "cublasLtMatmulPreferenceSetAttribute");
        }
    }

    /** Multiplies in a stream; {@link #has} must have said that it can. */
    void multiply(Product product, Epilogue epilogue, CUstream_st stream, long workspace) {
        Ready ready = ready(product, epilogue).orElseThrow();
        FusedPlan plan = ready.plan();
        DevicePointer c = new DevicePointer(product.c());
        int status = cublasLtMatmul(
                handle,
                plan.operation(),
                one,
                new DevicePointer(product.a()),
                plan.a(),
                new DevicePointer(product.b()),
                plan.b(),
                product.onTop() ? one : zero,
                c,
                plan.c(),
                c,
                plan.c(),
                ready.chosen().algo(),
                new DevicePointer(workspace),
                workspaceBytes,
                stream);
        checkBlas(status, "cublasLtMatmul");
    }

    @Override
    public void close() {
        known.values()
                .forEach(ready -> ready.ifPresent(some -> {
                    some.plan().close();
                    some.chosen().close();
                }));
        cublasLtDestroy(handle);
        one.close();
        zero.close();
    }
}
