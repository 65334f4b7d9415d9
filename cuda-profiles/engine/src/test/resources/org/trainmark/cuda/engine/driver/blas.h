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

int cublasGemmEx(Handle *handle, int transposeA, int transposeB, int m, int n, int k, const void *alpha, const void *a,
                 int typeOfA, int lda, const void *b, int typeOfB, int ldb, const void *beta, void *c, int typeOfC, int ldc,
                 int arithmetic, int) {
    bool fits = lda >= (transposeA ? k : m) && ldb >= (transposeB ? n : k) && ldc >= m && m > 0 && n > 0 && k > 0;
    bool knownArithmetic = arithmetic == 68 || (arithmetic == 77 && typeOfA == FLOAT);
    if (!fits || typeOfA != typeOfB || !knownArithmetic || (typeOfC != FLOAT && typeOfC != typeOfA)) {
        return INVALID;
    }
    // A card might add up parts of the sum in 16 bits.
    if (typeOfC != FLOAT && !(handle->mode & NO_REDUCED_PRECISION)) {
        return INVALID;
    }
    Product *product = new Product{transposeA, transposeB, m, n, k, a, b, lda, ldb, ldc, *(const float *)alpha,
                                   *(const float *)beta, c, typeOfA, typeOfC, bits_of(arithmetic)};
    return unrehearsed(handle, *product, 0) ? (int)INTERNAL_ERROR : stand_in_perform(handle->stream, run, product);
}
}
