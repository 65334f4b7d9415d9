// The end of a step: the length of the gradient where that matters, and the update.

// Sums of squares, one for each block of 256 threads.
extern "C" __global__ void square_sums(const float *gradient, long long count, float *sums) {
    __shared__ float shared[256];
    float sum = 0;
    for (long long i = global_thread(); i < count; i += all_threads()) {
        sum += gradient[i] * gradient[i];
    }
    shared[threadIdx.x] = sum;
    for (int half = 128; half > 0; half /= 2) {
        __syncthreads();
        if (threadIdx.x < half) {
            shared[threadIdx.x] += shared[threadIdx.x + half];
        }
    }
    if (threadIdx.x == 0) {
        sums[blockIdx.x] = shared[0];
    }
}

// Decides what the gradient is multiplied by before the update: one warp. `most` is the largest length allowed, or 0;
// where the loss is scaled, a gradient that is not finite makes the step none.
extern "C" __global__ void settle_gradient(const float *sums, int count, float most, int scaled, State *state) {
    float sum = 0;
    for (int i = threadIdx.x; i < count; i += 32) {
        sum += sums[i];
    }
    float length = sqrtf(warp_sum(sum)) / state->lossScale;
    if (threadIdx.x == 0) {
        state->overflowed = scaled && !(length <= 3.4e38f);
        float clipped = most > 0 && length > most ? most / length : 1;
        state->gradientFactor = state->overflowed ? 0 : clipped / state->lossScale;
    }
}

enum Rule { SGD, MOMENTUM, NESTEROV, RMS_PROP, ADAM };

// How parameters are moved: formulas as Optimizer and Regularization in core state them.
struct Movement {
    int rule;
    float decay, decay2, fresh, fresh2, epsilon, l1, l2;
    float rate, factor, firstCorrection, rootCorrection;
};

// Moves a parameter by its gradient, penalties added, and the optimizer's state of it. `shrink` is its share that decays.
__device__ inline void move(const Movement &by, float shrink, float gradient, float &w, float &first, float &second) {
    float g = gradient * by.factor;
    if (by.l1 > 0) {
        g += w > 0 ? by.l1 : w < 0 ? -by.l1 : 0;
    }
    g += by.l2 > 0 ? by.l2 * w : 0;
    w -= shrink * w;
    if (by.rule == SGD) {
        w -= by.rate * g;
    } else if (by.rule == MOMENTUM || by.rule == NESTEROV) {
        first = by.decay * first + g;
        w -= by.rate * (by.rule == NESTEROV ? g + by.decay * first : first);
    } else if (by.rule == RMS_PROP) {
        first = by.decay * first + by.fresh * g * g;
        w -= by.rate * g / (sqrtf(first) + by.epsilon);
    } else {
        first = by.decay * first + by.fresh * g;
        second = by.decay2 * second + by.fresh2 * g * g;
        w -= by.rate * first * by.firstCorrection / (sqrtf(second) * by.rootCorrection + by.epsilon);
    }
}

// Moves all parameters, four at a time, each thread having read all of them before it writes any. `first` and `second` are
// the optimizer's state, of which a rule may want none or one; `decaying` has a byte for each parameter, 0 for one that is
// spared from decay, or is null; `narrowed` is a copy of the parameters for matrix products, or null. All have room for the
// last four. Tells the host which step has read its slot, which it has long done: so what the device tells needs no fence
// but the end of this kernel.
extern "C" __global__ void update(float *__restrict__ parameters, const float *__restrict__ gradient, float *__restrict__ first,
                                  float *__restrict__ second, long long count, int rule, float decay, float decay2,
                                  float fresh, float fresh2, float epsilon, float l1, float l2, float weightDecay,
                                  const unsigned char *__restrict__ decaying, const State *state, REAL *__restrict__ narrowed, volatile unsigned long long *read) {
    if (global_thread() == 0) {
        *read = state->begun;
    }
    if (state->overflowed) {
        return;
    }
    Movement by = {rule,        decay,
                   decay2,      fresh,
                   fresh2,      epsilon,
                   l1,          l2,
                   state->rate, state->gradientFactor,
                   state->firstCorrection, state->rootCorrection};
    float shrink = by.rate * weightDecay;
    long long fours = (count + 3) / 4;
    for (long long i = global_thread(); i < fours; i += all_threads()) {
        float4 w = ((const float4 *)parameters)[i];
        float4 g = ((const float4 *)gradient)[i];
        float4 m = rule == SGD ? w : ((const float4 *)first)[i];
        float4 v = rule == ADAM ? ((const float4 *)second)[i] : w;
        float4 shrinks = {shrink, shrink, shrink, shrink};
        if (decaying) {
            Four<unsigned char> decays = ((const Four<unsigned char> *)decaying)[i];
            shrinks = {shrink * decays.at[0], shrink * decays.at[1], shrink * decays.at[2], shrink * decays.at[3]};
        }
        move(by, shrinks.x, g.x, w.x, m.x, v.x);
        move(by, shrinks.y, g.y, w.y, m.y, v.y);
        move(by, shrinks.z, g.z, w.z, m.z, v.z);
        move(by, shrinks.w, g.w, w.w, m.w, v.w);
        ((float4 *)parameters)[i] = w;
        if (rule != SGD) {
            ((float4 *)first)[i] = m;
        }
        if (rule == ADAM) {
            ((float4 *)second)[i] = v;
        }
        if (narrowed) {
            narrow(w, (Four<REAL> *)narrowed + i);
        }
    }
}
