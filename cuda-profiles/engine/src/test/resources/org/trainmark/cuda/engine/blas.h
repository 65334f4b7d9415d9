// Stands in for cuBLAS: products by three loops, sums in float.

struct Product {
    int transposeA, transposeB, m, n, k;
    const void *a, *b;
    long lda, ldb, ldc;
    float alpha, beta;
    void *c;
    int type, typeOfC;
};

struct Handle {
    void *stream;
};

enum { FLOAT = 0, HALF = 2, BFLOAT = 14 };

extern "C" int stand_in_perform(void *stream, void (*work)(void *), void *with);

template <class From, class To> static void multiply(const Product &p) {
    const From *a = (const From *)p.a;
    const From *b = (const From *)p.b;
    To *c = (To *)p.c;
    for (long j = 0; j < p.n; j++) {
        for (long i = 0; i < p.m; i++) {
            float sum = 0;
            for (long l = 0; l < p.k; l++) {
                sum += widen(a[p.transposeA ? l + i * p.lda : i + l * p.lda]) * widen(b[p.transposeB ? j + l * p.ldb : l + j * p.ldb]);
            }
            To *to = &c[i + j * p.ldc];
            narrow(p.alpha * sum + (p.beta == 0 ? 0 : p.beta * widen(*to)), to);
        }
    }
}

// Not freed: a recorded product is done again and again.
static void run(void *with) {
    const Product &p = *(const Product *)with;
    if (p.type == FLOAT) {
        multiply<float, float>(p);
    } else if (p.type == BFLOAT) {
        p.typeOfC == FLOAT ? multiply<bf16, float>(p) : multiply<bf16, bf16>(p);
    } else {
        p.typeOfC == FLOAT ? multiply<fp16, float>(p) : multiply<fp16, fp16>(p);
    }
}

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
                                        *(const float *)beta, c, typeOfA, typeOfC});
}
}
