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

// Moves parameters by their gradient, penalties added: formulas as Optimizer and Regularization in core state them.
// `first` and `second` are the optimizer's state, `decay` and `decay2` its factors; `narrowed` is a copy of the parameters
// for matrix products, or null.
extern "C" __global__ void update(float *parameters, const float *gradient, float *first, float *second, long long count,
                                  int rule, float decay, float decay2, float fresh, float fresh2, float epsilon, float l1,
                                  float l2, float weightDecay, const State *state, REAL *narrowed) {
    if (state->overflowed) {
        return;
    }
    float rate = state->rate;
    float factor = state->gradientFactor;
    float firstCorrection = state->firstCorrection;
    float rootCorrection = state->rootCorrection;
    for (long long i = global_thread(); i < count; i += all_threads()) {
        float w = parameters[i];
        float g = gradient[i] * factor;
        if (l1 > 0) {
            g += w > 0 ? l1 : w < 0 ? -l1 : 0;
        }
        g += l2 > 0 ? l2 * w : 0;
        w -= weightDecay > 0 ? rate * weightDecay * w : 0;
        if (rule == SGD) {
            w -= rate * g;
        } else if (rule == MOMENTUM || rule == NESTEROV) {
            float v = decay * first[i] + g;
            first[i] = v;
            w -= rate * (rule == NESTEROV ? g + decay * v : v);
        } else if (rule == RMS_PROP) {
            float s = decay * first[i] + fresh * g * g;
            first[i] = s;
            w -= rate * g / (sqrtf(s) + epsilon);
        } else {
            float m = decay * first[i] + fresh * g;
            float v = decay2 * second[i] + fresh2 * g * g;
            first[i] = m;
            second[i] = v;
            w -= rate * m * firstCorrection / (sqrtf(v) * rootCorrection + epsilon);
        }
        parameters[i] = w;
        if (narrowed) {
            narrow(w, narrowed + i);
        }
    }
}
