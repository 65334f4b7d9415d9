// Stands in for cuBLAS.

struct Handle {
    void *stream;
};

extern "C" {

int cublasCreate_v2(Handle **handle) {
    *handle = new Handle{nullptr};
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
        return 7;
    }
    return stand_in_perform(handle->stream, run,
                            new Product{transposeA, transposeB, m, n, k, a, b, lda, ldb, ldc, *(const float *)alpha,
                                        *(const float *)beta, c, typeOfA, typeOfC, arithmetic == 77});
}
}
