// Stands in for cuBLASLt: products with epilogues, as its documentation has them. What callers keep for it (descriptions,
// layouts, wishes, the choice of a kernel) is memory of theirs, of the sizes below.

struct Operation {
    int compute, scale, transposeA, transposeB, epilogue, biasType;
    char *bias;
    unsigned char *mask;
    long maskLeading;
};

struct Layout {
    int type;
    long rows, columns, leading;
};

struct Wishes {
    unsigned long workspace;
    unsigned alignments[4];
    unsigned reductions;
};

struct Choice {
    Wishes made;
    char rest[64 - sizeof(Wishes)];
    size_t workspace;
    int state;
};

static_assert(sizeof(Operation) <= 256 && sizeof(Layout) <= 64 && sizeof(Wishes) <= 64, "they fit into what callers keep");

enum { BIAS = 4, RELU_AUX_BIAS = 134, DRELU = 136, BGRADB = 512 };
enum { NOT_INITIALIZED = 1, INVALID = 7, INTERNAL_ERROR = 14, NOT_SUPPORTED = 15 };
enum { IN_OUTPUT = 1 | 4 };  // reductions that take place in the result's type

struct Fused {
    Product product;
    Operation operation;
};

static float load(const void *at, int type, long i) {
    return type == FLOAT    ? ((const float *)at)[i]
           : type == BFLOAT ? widen(((const bf16 *)at)[i])
                            : widen(((const fp16 *)at)[i]);
}

static void store(float x, void *at, int type, long i) {
    if (type == FLOAT) {
        ((float *)at)[i] = x;
    } else if (type == BFLOAT) {
        narrow(x, (bf16 *)at + i);
    } else {
        narrow(x, (fp16 *)at + i);
    }
}

static void finish(const Product &p, const Operation &o) {
    for (long j = 0; j < p.n; j++) {
        for (long i = 0; i < p.m; i++) {
            long at = i + j * p.ldc;
            float x = load(p.c, p.typeOfC, at);
            unsigned char *byte = o.mask + (i + j * o.maskLeading) / 8;
            int bit = 1 << i % 8;
            if (o.epilogue == BIAS || o.epilogue == RELU_AUX_BIAS) {
                x += load(o.bias, o.biasType, i);
            }
            if (o.epilogue == RELU_AUX_BIAS) {
                *byte = x > 0 ? *byte | bit : *byte & ~bit;
                // That what is no number stays so is assumed of the library: a card has to tell.
                x = x > 0 || x != x ? x : 0;
            }
            if (o.epilogue == DRELU && !(*byte & bit)) {
                x = 0;
            }
            store(x, p.c, p.typeOfC, at);
        }
    }
}

static void sum_columns_of_b(const Product &p, const Operation &o) {
    for (long j = 0; j < p.n; j++) {
        float sum = 0;
        for (long l = 0; l < p.k; l++) {
            sum += load(p.b, p.type, p.transposeB ? j + l * p.ldb : l + j * p.ldb);
        }
        store(sum, o.bias, o.biasType, j);
    }
}

static void run_fused(void *with) {
    Fused &fused = *(Fused *)with;
    run(&fused.product);
    if (fused.operation.epilogue == BGRADB) {
        sum_columns_of_b(fused.product, fused.operation);
    } else {
        finish(fused.product, fused.operation);
    }
}

extern "C" {

int cublasLtCreate(int **handle) {
    if (stand_in_create()) {
        return NOT_INITIALIZED;
    }
    *handle = new int();
    return 0;
}

int cublasLtDestroy(int *handle) {
    delete handle;
    return 0;
}

int cublasLtMatmulDescInit_internal(Operation *operation, size_t size, int compute, int scale) {
    *operation = Operation{compute, scale, 0, 0, 1, -1, nullptr, nullptr, 0};
    return size >= sizeof(Operation) ? 0 : INVALID;
}

int cublasLtMatmulDescSetAttribute(Operation *operation, int attribute, const void *value, size_t size) {
    struct Field {
        int attribute;
        void *at;
        size_t size;
    };
    Field fields[] = {{3, &operation->transposeA, 4}, {4, &operation->transposeB, 4}, {7, &operation->epilogue, 4},
                      {8, &operation->bias, 8},       {11, &operation->mask, 8},      {12, &operation->maskLeading, 8},
                      {26, &operation->biasType, 4}};
    if (attribute == 7 && stand_in_property("unknown-epilogue", 0) == *(const int *)value) {
        return INVALID;
    }
    for (Field &field : fields) {
        if (field.attribute == attribute && field.size == size) {
            memcpy(field.at, value, size);
            return 0;
        }
    }
    return INVALID;
}

int cublasLtMatrixLayoutInit_internal(Layout *layout, size_t size, int type, unsigned long rows, unsigned long columns,
                                      long leading) {
    *layout = Layout{type, (long)rows, (long)columns, leading};
    return size >= sizeof(Layout) && leading >= (long)rows ? 0 : INVALID;
}

int cublasLtMatmulPreferenceInit_internal(Wishes *wishes, size_t) {
    *wishes = Wishes{0, {256, 256, 256, 256}, 7};
    return 0;
}

int cublasLtMatmulPreferenceSetAttribute(Wishes *wishes, int attribute, const void *value, size_t size) {
    if (attribute == 1 && size == 8) {
        memcpy(&wishes->workspace, value, size);
        return 0;
    }
    if (attribute == 3 && size == 4) {
        memcpy(&wishes->reductions, value, size);
        return 0;
    }
    if (attribute < 5 || attribute > 8 || size != 4) {
        return INVALID;
    }
    memcpy(&wishes->alignments[attribute - 5], value, size);
    return 0;
}

static bool fits(const Operation &o, const Layout &a, const Layout &b, const Layout &c) {
    long depth = o.transposeA ? a.rows : a.columns;
    bool shapes = (o.transposeA ? a.columns : a.rows) == c.rows && (o.transposeB ? b.rows : b.columns) == c.columns &&
                  (o.transposeB ? b.columns : b.rows) == depth;
    bool types = a.type == b.type && (c.type == FLOAT || c.type == a.type) && o.scale == FLOAT &&
                 (o.compute == 68 || (o.compute == 77 && a.type == FLOAT));
    bool vector = o.epilogue == DRELU || (o.bias && o.biasType == c.type);
    bool mask = (o.epilogue != DRELU && o.epilogue != RELU_AUX_BIAS) || (o.mask && o.maskLeading % 128 == 0 && o.maskLeading >= c.rows);
    return shapes && types && vector && mask;
}

int cublasLtMatmulAlgoGetHeuristic(int *, Operation *operation, Layout *a, Layout *b, Layout *c, Layout *d, Wishes *wishes,
                                   int wanted, Choice *choice, int *count) {
    if (!fits(*operation, *a, *b, *c) || memcmp(c, d, sizeof(Layout)) || wanted != 1) {
        return INVALID;
    }
    if (stand_in_property("without-epilogue", 0) == operation->epilogue) {
        *count = 0;
        return (int)stand_in_property("status", NOT_SUPPORTED);
    }
    if (stand_in_create()) {
        return INTERNAL_ERROR;
    }
    *choice = Choice();
    choice->made = *wishes;
    choice->workspace = wishes->workspace / 2;
    choice->state = stand_in_property("unready-epilogue", 0) == operation->epilogue ? NOT_SUPPORTED : 0;
    *count = 1;
    return 0;
}

// Kernels take for granted what was said when they were chosen.
int cublasLtMatmul(int *handle, Operation *operation, const float *alpha, const void *a, Layout *layoutA, const void *b,
                   Layout *layoutB, const float *beta, const void *c, Layout *layoutC, void *d, Layout *layoutD,
                   const Wishes *made, void *workspace, size_t workspaceBytes, void *stream) {
    const void *matrices[] = {a, b, c, d};
    bool aligned = (size_t)operation->bias % 16 == 0 && (size_t)operation->mask % 16 == 0;
    for (int i = 0; i < 4; i++) {
        aligned &= (size_t)matrices[i] % made->alignments[i] == 0;
    }
    if (!aligned || !workspace || workspaceBytes < made->workspace / 2 || !fits(*operation, *layoutA, *layoutB, *layoutC) || c != d ||
        memcmp(layoutC, layoutD, sizeof(Layout))) {
        return INVALID;
    }
    bool narrow = layoutC->type != FLOAT && made->reductions & IN_OUTPUT;
    if (narrow || stand_in_property("failing-epilogue", 0) == operation->epilogue) {
        return INVALID;
    }
    int depth = (int)(operation->transposeA ? layoutA->rows : layoutA->columns);
    Product product = {operation->transposeA, operation->transposeB, (int)layoutC->rows, (int)layoutC->columns, depth, a, b,
                       layoutA->leading, layoutB->leading, layoutC->leading, *alpha, *beta, d, layoutA->type, layoutC->type,
                       bits_of(operation->compute)};
    if (unrehearsed(handle, product, operation->epilogue)) {
        return INTERNAL_ERROR;
    }
    return stand_in_perform(stream, run_fused, new Fused{product, *operation});
}
}
