package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cublas.CUBLAS_STATUS_SUCCESS;
import static org.bytedeco.cuda.global.cublas.cublasLtCreate;
import static org.bytedeco.cuda.global.cublas.cublasLtDestroy;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmul;
import static org.bytedeco.cuda.global.cublas.cublasLtMatmulAlgoGetHeuristic;
import static org.trainmark.cuda.engine.driver.DriverCalls.checkBlas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.cuda.cublas.cublasLtContext;
import org.bytedeco.cuda.cublas.cublasLtMatmulHeuristicResult_t;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.javacpp.FloatPointer;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.Product;

/** Products of matrices with epilogues, by cuBLASLt, in kernels that its own rules choose. */
final class FusedProducts implements AutoCloseable {

    /** What cuBLASLt's kernels may take for granted of a bias: they are not asked, as they are for matrices. */
    private static final int VECTOR_ALIGNMENT = 16;

    private final cublasLtContext handle = new cublasLtContext();
    private final FloatPointer one = new FloatPointer(new float[] {1});
    private final FloatPointer zero = new FloatPointer(new float[] {0});
    private final Arithmetic arithmetic;
    private final long workspaceBytes;
    private final Map<Request, Optional<Ready>> known = new HashMap<>();

    private final Set<Sort> refused = new HashSet<>();

    private record Request(Product product, Epilogue epilogue) {

        Sort sort() {
            return new Sort(product.anywhere(), epilogue.kind());
        }
    }

    /** Requests that have a kernel, or have none, together. */
    private record Sort(Product product, Epilogue.Kind kind) {}

    private record Ready(FusedPlan plan, cublasLtMatmulHeuristicResult_t chosen) implements AutoCloseable {

        @Override
        public void close() {
            plan.close();
            chosen.close();
        }
    }

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

    /** Finds a kernel; whatever keeps cuBLASLt from naming one, there is none. */
    private Optional<Ready> find(Request request) {
        if (request.epilogue().vector() % VECTOR_ALIGNMENT != 0 || refused.contains(request.sort())) {
            return Optional.empty();
        }
        FusedPlan plan = new FusedPlan(request.product(), request.epilogue(), arithmetic);
        Ready ready = new Ready(plan, new cublasLtMatmulHeuristicResult_t());
        if (plan.isUnderstood() && choose(ready, request.product())) {
            return Optional.of(ready);
        }
        ready.close();
        return Optional.empty();
    }

    private boolean choose(Ready ready, Product product) {
        FusedPlan plan = ready.plan();
        int[] count = new int[1];
        try (ProductWishes asked = new ProductWishes(product, workspaceBytes)) {
            return asked.isUnderstood()
                    && cublasLtMatmulAlgoGetHeuristic(
                                    handle,
                                    plan.operation(),
                                    plan.a(),
                                    plan.b(),
                                    plan.c(),
                                    plan.c(),
                                    asked.wishes(),
                                    1,
                                    ready.chosen(),
                                    count)
                            == CUBLAS_STATUS_SUCCESS
                    && count[0] > 0
                    && ready.chosen().state() == CUBLAS_STATUS_SUCCESS;
        }
    }

    /**
     * Multiplies in a stream; {@link #has} must have said that it can. If it cannot all the same, no product of that
     * sort has a kernel from then on.
     */
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
        if (status != CUBLAS_STATUS_SUCCESS) {
            refuse(new Request(product, epilogue).sort());
        }
        checkBlas(status, "cublasLtMatmul");
    }

    private void refuse(Sort sort) {
        refused.add(sort);
        known.forEach((request, ready) -> {
            if (request.sort().equals(sort)) {
                ready.ifPresent(Ready::close);
            }
        });
        known.keySet().removeIf(request -> request.sort().equals(sort));
    }

    /** Returns how many sorts of products have failed. */
    int refusals() {
        return refused.size();
    }

    @Override
    public void close() {
        known.values().forEach(ready -> ready.ifPresent(Ready::close));
        cublasLtDestroy(handle);
        one.close();
        zero.close();
    }
}
