// Products of matrices by three loops, sums in float.

struct Product {
    int transposeA, transposeB, m, n, k;
    const void *a, *b;
    long lda, ldb, ldc;
    float alpha, beta;
    void *c;
    int type, typeOfC;
    bool tf32;  // whether factors are rounded to 11 bits
};

enum { FLOAT = 0, HALF = 2, BFLOAT = 14 };

extern "C" int stand_in_perform(void *stream, void (*work)(void *), void *with);

// To the nearest with 10 bits of fraction, of two equally near ones the one further from 0.
static float as_tf32(float x) {
    return isfinite(x) ? __uint_as_float((__float_as_uint(x) + 0x1000u) & 0xffffe000u) : x;
}

static float factor(const Product &p, float x) {
    return p.tf32 ? as_tf32(x) : x;
}

template <class From, class To> static void multiply(const Product &p) {
    const From *a = (const From *)p.a;
    const From *b = (const From *)p.b;
    To *c = (To *)p.c;
    for (long j = 0; j < p.n; j++) {
        for (long i = 0; i < p.m; i++) {
            float sum = 0;
            for (long l = 0; l < p.k; l++) {
                float left = widen(a[p.transposeA ? l + i * p.lda : i + l * p.lda]);
                float right = widen(b[p.transposeB ? j + l * p.ldb : l + j * p.ldb]);
                sum += factor(p, left) * factor(p, right);
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

