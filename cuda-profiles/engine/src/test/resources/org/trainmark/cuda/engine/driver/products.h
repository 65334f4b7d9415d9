// Products of matrices by three loops, sums in float.

struct Product {
    int transposeA, transposeB, m, n, k;
    const void *a, *b;
    long lda, ldb, ldc;
    float alpha, beta;
    void *c;
    int type, typeOfC;
    int bits;  // of factors that are used: ALL, CUT to 11, or rounded to the NEAREST of 11
};

enum { FLOAT = 0, HALF = 2, BFLOAT = 14 };

enum { ALL, CUT, NEAREST };

extern "C" int stand_in_perform(void *stream, void (*work)(void *), void *with);
extern "C" int stand_in_create();
extern "C" int stand_in_unrehearsed(const char *what);
extern "C" long stand_in_property(const char *name, long otherwise);

// Tensor cores may leave out what TF32 has no room for, or round it: cards are held to what both come to.
static int bits_of(int arithmetic) {
    return arithmetic != 77 ? ALL : stand_in_property("tf32-nearest", 0) ? NEAREST : CUT;
}

// To 10 bits of fraction; the nearest of two equally near ones is the one further from 0.
static float factor(const Product &p, float x) {
    unsigned more = p.bits == NEAREST ? 0x1000u : 0;
    return p.bits == ALL || !isfinite(x) ? x : __uint_as_float((__float_as_uint(x) + more) & 0xffffe000u);
}

// Products of matrices at equal distances from each other.
struct Products {
    Product first;
    long strideA, strideB, strideC;
    int count;
};

// Whether a product is the first of its kind by a handle, and a stream records.
static bool unrehearsed(const void *handle, const Product &p, int epilogue) {
    char name[200];
    snprintf(name, sizeof name, "product %p %d %d %d %d %d %g %d %d", handle, p.transposeA, p.transposeB, p.m, p.n, p.k, p.beta,
             p.typeOfC, epilogue);
    return stand_in_unrehearsed(name);
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

static size_t bytes_of(int type) {
    return type == FLOAT ? 4 : 2;
}

static void run_all(void *with) {
    const Products &all = *(const Products *)with;
    for (int i = 0; i < all.count; i++) {
        Product one = all.first;
        one.a = (const char *)one.a + i * all.strideA * bytes_of(one.type);
        one.b = (const char *)one.b + i * all.strideB * bytes_of(one.type);
        one.c = (char *)one.c + i * all.strideC * bytes_of(one.typeOfC);
        run(&one);
    }
}
