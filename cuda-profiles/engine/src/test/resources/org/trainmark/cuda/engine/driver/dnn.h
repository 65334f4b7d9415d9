// Stands in for cuDNN's convolutions: sums over all that a window covers, in float, as cuDNN's documentation defines them.
// The first algorithm that it offers must not be chosen, for what the card's properties say, and never finds the same twice.

#include <functional>
#include <vector>

enum { SUCCESS = 0, BAD_PARAM = 2000, NOT_SUPPORTED = 3000 };
enum { FLOAT = 0, HALF = 2, BFLOAT16 = 9 };
enum { NCHW = 0, NHWC = 1 };
enum { DEFAULT_MATH = 0, TENSOR_OP_MATH = 1, FMA_MATH = 3 };
enum { CROSS_CORRELATION = 1 };
enum { FORBIDDEN = 5, PLAIN = 1, SPARE = 0 };  // algorithms
enum : size_t { WORKSPACE = 1000, HUNGRY = 1L << 40 };

extern "C" int stand_in_perform(void *stream, void (*work)(void *), void *with);
extern "C" int stand_in_create();
extern "C" int stand_in_unrehearsed(const char *what);
extern "C" long stand_in_property(const char *name, long otherwise);

// Images, or filters, whose number is then n.
struct Tensor {
    int type, format, n, c, h, w;

    long at(long in, long ic, long ih, long iw) const {
        return format == NHWC ? ((in * h + ih) * w + iw) * c + ic : ((in * c + ic) * h + ih) * w + iw;
    }

    long count() const {
        return (long)n * c * h * w;
    }
};

struct Convolution {
    int padH, padW, strideH, strideW, dilationH, dilationW, mode, type, math;
};

struct Handle {
    void *stream;
};

struct Proposal {
    int algorithm, status;
    float time;
    size_t memory;
    int determinism, math, reserved[3];
};

enum Result { OUTPUTS, IMAGES, FILTERS };

struct Work {
    Result result;
    Tensor x, w, y;
    Convolution convolution;
    const void *first, *second;
    void *into;
    float alpha, beta;
    int algorithm;
    void *workspace;
};

// Calls `each` with the places of an image's value, a filter's and an output's wherever these three meet.
template <class Each> static void meet(const Work &work, Each each) {
    const Tensor &x = work.x, &w = work.w, &y = work.y;
    const Convolution &c = work.convolution;
    for (int n = 0; n < y.n; n++)
        for (int k = 0; k < y.c; k++)
            for (int p = 0; p < y.h; p++)
                for (int q = 0; q < y.w; q++)
                    for (int channel = 0; channel < x.c; channel++)
                        for (int r = 0; r < w.h; r++)
                            for (int s = 0; s < w.w; s++) {
                                int h = p * c.strideH + r * c.dilationH - c.padH;
                                int v = q * c.strideW + s * c.dilationW - c.padW;
                                if (h >= 0 && h < x.h && v >= 0 && v < x.w) {
                                    each(x.at(n, channel, h, v), w.at(k, channel, r, s), y.at(n, k, p, q));
                                }
                            }
}

// What tensor cores use of a number in single precision: ten bits of its fraction.
static float factor(float x, const Work &work) {
    if (work.x.type != FLOAT || work.convolution.math == FMA_MATH) {
        return x;
    }
    return __uint_as_float(__float_as_uint(x) & 0xffffe000u);
}

template <class Real> static void compute(const Work &work) {
    const Tensor &to = work.result == OUTPUTS ? work.y : work.result == IMAGES ? work.x : work.w;
    std::vector<float> sums(to.count());
    const Real *first = (const Real *)work.first, *second = (const Real *)work.second;
    auto product = [&](long i, long j) { return factor(widen(first[i]), work) * factor(widen(second[j]), work); };
    meet(work, [&](long x, long w, long y) {
        switch (work.result) {
        case OUTPUTS:
            sums[y] += product(x, w);
            break;
        case IMAGES:
            sums[x] += product(w, y);
            break;
        case FILTERS:
            sums[w] += product(x, y);
            break;
        }
    });
    static int calls;
    float chance = work.algorithm == FORBIDDEN ? 1 + 0.01f * ++calls : 1;
    Real *into = (Real *)work.into;
    for (long i = 0; i < to.count(); i++) {
        narrow(work.alpha * sums[i] * chance + (work.beta == 0 ? 0 : work.beta * widen(into[i])), into + i);
    }
}

// Not freed: recorded work is done again and again.
static void run(void *with) {
    const Work &work = *(const Work *)with;
    memset(work.workspace, 0xff, WORKSPACE);
    if (work.x.type == FLOAT) {
        compute<float>(work);
    } else if (work.x.type == HALF) {
        compute<fp16>(work);
    } else {
        compute<bf16>(work);
    }
}

static int slides(int in, int pad, int kernel, int stride, int dilation) {
    return (in + 2 * pad - ((kernel - 1) * dilation + 1)) / stride + 1;
}

// One type for all tensors, sums in float; tensor cores for what has 16 bits only if allowed.
static int check(const Tensor &x, const Tensor &w, const Tensor &y, const Convolution &c) {
    bool typed = x.type == w.type && x.type == y.type && c.type == FLOAT;
    bool laidOut = w.format == NCHW || (x.format == NHWC && y.format == NHWC);
    if (!typed || !laidOut || c.mode != CROSS_CORRELATION || (x.type != FLOAT && c.math != TENSOR_OP_MATH)) {
        return NOT_SUPPORTED;
    }
    bool fits = x.c == w.c && y.c == w.n && x.n == y.n && y.h == slides(x.h, c.padH, w.h, c.strideH, c.dilationH) &&
                y.w == slides(x.w, c.padW, w.w, c.strideW, c.dilationW);
    return fits ? SUCCESS : BAD_PARAM;
}

static int propose(const Tensor &x, const Tensor &w, const Tensor &y, const Convolution &c, int most, int *count,
                   Proposal *into) {
    int status = check(x, w, y, c);
    if (status != SUCCESS || most < 3) {
        return status == SUCCESS ? BAD_PARAM : status;
    }
    bool chance = stand_in_property("dnn-chance", 0), hungry = stand_in_property("dnn-hungry", 0);
    into[0] = {FORBIDDEN, chance || hungry ? SUCCESS : NOT_SUPPORTED, -1, WORKSPACE, !chance, c.math, {}};
    into[1] = {PLAIN, stand_in_property("dnn-none", 0) ? NOT_SUPPORTED : SUCCESS, -1, WORKSPACE, 1, c.math, {}};
    into[2] = {SPARE, stand_in_property("dnn-fails", 0) ? SUCCESS : NOT_SUPPORTED, -1, WORKSPACE, 1, c.math, {}};
    *count = 3;
    return SUCCESS;
}

static int workspace(int algorithm, size_t *bytes) {
    bool hungry = algorithm == FORBIDDEN && stand_in_property("dnn-hungry", 0);
    *bytes = hungry ? HUNGRY : (size_t)stand_in_property("dnn-bytes", WORKSPACE);
    bool known = algorithm == PLAIN || algorithm == FORBIDDEN || algorithm == SPARE;
    return known ? SUCCESS : NOT_SUPPORTED;
}

static int start(Handle *handle, const Work &work, size_t bytes) {
    int status = check(work.x, work.w, work.y, work.convolution);
    if (status != SUCCESS || !work.workspace || bytes < WORKSPACE) {
        return status == SUCCESS ? BAD_PARAM : status;
    }
    if (stand_in_property("dnn-fails", 0) > (work.algorithm == PLAIN ? 0 : 1)) {
        return NOT_SUPPORTED;
    }
    char name[100];
    snprintf(name, sizeof name, "convolution %p %d %d %d", (void *)handle, work.result, work.algorithm, work.x.n);
    return stand_in_unrehearsed(name) ? (int)BAD_PARAM : stand_in_perform(handle->stream, run, new Work(work));
}

extern "C" {

size_t cudnnGetVersion() {
    return 91900;
}

const char *cudnnGetErrorString(int) {
    return "said by cuDNN's stand-in";
}

int cudnnCreate(Handle **handle) {
    if (stand_in_create()) {
        return BAD_PARAM;
    }
    *handle = new Handle{nullptr};
    return SUCCESS;
}

int cudnnDestroy(Handle *handle) {
    delete handle;
    return SUCCESS;
}

int cudnnSetStream(Handle *handle, void *stream) {
    handle->stream = stream;
    return SUCCESS;
}

int cudnnCreateTensorDescriptor(Tensor **tensor) {
    *tensor = new Tensor();
    return SUCCESS;
}

int cudnnSetTensor4dDescriptor(Tensor *tensor, int format, int type, int n, int c, int h, int w) {
    *tensor = {type, format, n, c, h, w};
    return tensor->count() > 0 ? SUCCESS : BAD_PARAM;
}

int cudnnDestroyTensorDescriptor(Tensor *tensor) {
    delete tensor;
    return SUCCESS;
}

int cudnnCreateFilterDescriptor(Tensor **filter) {
    *filter = new Tensor();
    return SUCCESS;
}

int cudnnSetFilter4dDescriptor(Tensor *filter, int type, int format, int k, int c, int h, int w) {
    *filter = {type, format, k, c, h, w};
    return filter->count() > 0 ? SUCCESS : BAD_PARAM;
}

int cudnnDestroyFilterDescriptor(Tensor *filter) {
    delete filter;
    return SUCCESS;
}

int cudnnCreateConvolutionDescriptor(Convolution **convolution) {
    *convolution = new Convolution();
    return SUCCESS;
}

int cudnnSetConvolution2dDescriptor(Convolution *convolution, int padH, int padW, int strideH, int strideW, int dilationH,
                                    int dilationW, int mode, int type) {
    *convolution = {padH, padW, strideH, strideW, dilationH, dilationW, mode, type, DEFAULT_MATH};
    return SUCCESS;
}

int cudnnSetConvolutionMathType(Convolution *convolution, int math) {
    convolution->math = math;
    return SUCCESS;
}

int cudnnDestroyConvolutionDescriptor(Convolution *convolution) {
    delete convolution;
    return SUCCESS;
}

int cudnnGetConvolutionForwardAlgorithm_v7(Handle *, Tensor *x, Tensor *w, Convolution *c, Tensor *y, int most, int *count,
                                           Proposal *into) {
    return propose(*x, *w, *y, *c, most, count, into);
}

int cudnnGetConvolutionBackwardDataAlgorithm_v7(Handle *, Tensor *w, Tensor *y, Convolution *c, Tensor *x, int most, int *count,
                                                Proposal *into) {
    return propose(*x, *w, *y, *c, most, count, into);
}

int cudnnGetConvolutionBackwardFilterAlgorithm_v7(Handle *, Tensor *x, Tensor *y, Convolution *c, Tensor *w, int most, int *count,
                                                  Proposal *into) {
    return propose(*x, *w, *y, *c, most, count, into);
}

int cudnnGetConvolutionForwardWorkspaceSize(Handle *, Tensor *, Tensor *, Convolution *, Tensor *, int algorithm, size_t *bytes) {
    return workspace(algorithm, bytes);
}

int cudnnGetConvolutionBackwardDataWorkspaceSize(Handle *, Tensor *, Tensor *, Convolution *, Tensor *, int algorithm,
                                                 size_t *bytes) {
    return workspace(algorithm, bytes);
}

int cudnnGetConvolutionBackwardFilterWorkspaceSize(Handle *, Tensor *, Tensor *, Convolution *, Tensor *, int algorithm,
                                                   size_t *bytes) {
    return workspace(algorithm, bytes);
}

int cudnnConvolutionForward(Handle *handle, const float *alpha, Tensor *x, const void *xs, Tensor *w, const void *ws,
                            Convolution *c, int algorithm, void *space, size_t bytes, const float *beta, Tensor *y, void *ys) {
    return start(handle, {OUTPUTS, *x, *w, *y, *c, xs, ws, ys, *alpha, *beta, algorithm, space}, bytes);
}

int cudnnConvolutionBackwardData(Handle *handle, const float *alpha, Tensor *w, const void *ws, Tensor *y, const void *ys,
                                 Convolution *c, int algorithm, void *space, size_t bytes, const float *beta, Tensor *x,
                                 void *xs) {
    return start(handle, {IMAGES, *x, *w, *y, *c, ws, ys, xs, *alpha, *beta, algorithm, space}, bytes);
}

int cudnnConvolutionBackwardFilter(Handle *handle, const float *alpha, Tensor *x, const void *xs, Tensor *y, const void *ys,
                                   Convolution *c, int algorithm, void *space, size_t bytes, const float *beta, Tensor *w,
                                   void *ws) {
    return start(handle, {FILTERS, *x, *w, *y, *c, xs, ys, ws, *alpha, *beta, algorithm, space}, bytes);
}
}
