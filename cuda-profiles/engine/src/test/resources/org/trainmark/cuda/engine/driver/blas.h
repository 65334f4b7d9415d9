// Stands in for cuBLAS.

enum { NOT_INITIALIZED = 1, INVALID = 7, INTERNAL_ERROR = 14, NO_REDUCED_PRECISION = 16 };

struct Handle {
    void *stream;
    int mode;
};

extern "C" {

int cublasCreate_v2(Handle **handle) {
    if (stand_in_create()) {
        return NOT_INITIALIZED;
    }
    *handle = new Handle{nullptr, 0};
    return 0;
}

int cublasSetMathMode(Handle *handle, int mode) {
    handle->mode = mode;
    return 0;
}

int cublasDestroy_v2(Handle *handle) {
    delete handle;
    return 0;
}

int cublasSetStream_v2(Handle *handle, void *stream) {
    handle->stream = stream;
    return 0;
}

int cublasSetWorkspace_v2(Handle *, void *address, size_t bytes) {
    return address && bytes ? 0 : 7;
}

const char *cublasGetStatusString(int) {
    return "said by cuBLAS's stand-in";
}

// Whether the sizes, types and arithmetic of a product go together.
static bool is_refused(const Handle *handle, const Product &p, int typeOfB, int arithmetic) {
    bool fits = p.lda >= (p.transposeA ? p.k : p.m) && p.ldb >= (p.transposeB ? p.n : p.k) && p.ldc >= p.m && p.m > 0 && p.n > 0 &&
                p.k > 0;
    bool knownArithmetic = arithmetic == 68 || (arithmetic == 77 && p.type == FLOAT);
    bool knownTypes = p.type == typeOfB && (p.typeOfC == FLOAT || p.typeOfC == p.type);
    // A card might add up parts of the sum in 16 bits.
    return !fits || !knownArithmetic || !knownTypes || (p.typeOfC != FLOAT && !(handle->mode & NO_REDUCED_PRECISION));
}

int cublasGemmEx(Handle *handle, int transposeA, int transposeB, int m, int n, int k, const void *alpha, const void *a,
                 int typeOfA, int lda, const void *b, int typeOfB, int ldb, const void *beta, void *c, int typeOfC, int ldc,
                 int arithmetic, int) {
    Product *product = new Product{transposeA, transposeB, m, n, k, a, b, lda, ldb, ldc, *(const float *)alpha,
                                   *(const float *)beta, c, typeOfA, typeOfC, bits_of(arithmetic)};
    if (is_refused(handle, *product, typeOfB, arithmetic)) {
        return INVALID;
    }
    return unrehearsed(handle, *product, 0) ? (int)INTERNAL_ERROR : stand_in_perform(handle->stream, run, product);
}

// Whether results stand in each other's place: they may only follow one another, or have their columns side by side.
static bool is_overlapping(const Products &all) {
    const Product &p = all.first;
    bool apart = all.strideC >= (long)(p.n - 1) * p.ldc + p.m;
    bool sideBySide = all.strideC >= p.m && (all.count - 1) * all.strideC + p.m <= p.ldc;
    return all.count > 1 && !apart && !sideBySide;
}

int cublasGemmStridedBatchedEx(Handle *handle, int transposeA, int transposeB, int m, int n, int k, const void *alpha,
                               const void *a, int typeOfA, int lda, long long strideA, const void *b, int typeOfB, int ldb,
                               long long strideB, const void *beta, void *c, int typeOfC, int ldc, long long strideC,
                               int count, int arithmetic, int) {
    Products *products =
        new Products{{transposeA, transposeB, m, n, k, a, b, lda, ldb, ldc, *(const float *)alpha, *(const float *)beta, c,
                      typeOfA, typeOfC, bits_of(arithmetic)},
                     (long)strideA, (long)strideB, (long)strideC, count};
    bool strided = count > 0 && strideA >= 0 && strideB >= 0 && !is_overlapping(*products);
    if (!strided || is_refused(handle, products->first, typeOfB, arithmetic)) {
        return INVALID;
    }
    // By a number that no epilogue has.
    return unrehearsed(handle, products->first, -count) ? (int)INTERNAL_ERROR
                                                        : stand_in_perform(handle->stream, run_all, products);
}
}
