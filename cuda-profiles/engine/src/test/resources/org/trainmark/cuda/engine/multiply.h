// C = A B + beta C, column-major, as cuBLAS has it; sums in float.

template <class To>
static void multiply(const int *shape, const REAL *a, const REAL *b, float beta, To *c) {
    int transposeA = shape[0], transposeB = shape[1], m = shape[2], n = shape[3], k = shape[4];
    long lda = shape[5], ldb = shape[6], ldc = shape[7];
    for (long j = 0; j < n; j++) {
        for (long i = 0; i < m; i++) {
            float sum = 0;
            for (long l = 0; l < k; l++) {
                sum += widen(a[transposeA ? l + i * lda : i + l * lda]) * widen(b[transposeB ? j + l * ldb : l + j * ldb]);
            }
            narrow(beta == 0 ? sum : sum + beta * widen(c[i + j * ldc]), &c[i + j * ldc]);
        }
    }
}

extern "C" void host_multiply(const int *shape, const void *a, const void *b, float beta, void *c) {
    if (shape[8]) {
        multiply(shape, (const REAL *)a, (const REAL *)b, beta, (float *)c);
    } else {
        multiply(shape, (const REAL *)a, (const REAL *)b, beta, (REAL *)c);
    }
}
