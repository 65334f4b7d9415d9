// Losses of logits, which are float whatever activations are kept in. The bias of the last layer, if it has one, is added
// here. A row is what one target is compared with.

enum Loss { MEAN_SQUARED_ERROR, BINARY_CROSS_ENTROPY, CROSS_ENTROPY };

// The target of a row that is asked for nothing.
constexpr int NOT_ASKED = -1;

__device__ inline float logit(const float *z, const float *bias, int k) {
    return bias ? z[k] + bias[k] : z[k];
}

// 0, and NaN where x is not finite: added to a loss, it tells of a logit that would leave no trace in it.
template <typename Number> __device__ inline Number trace(Number x) {
    return x - x;
}

// Cross-entropy of a row, whose classes the threads of a warp share; 0, whatever its logits, if no class is asked for.
__device__ inline void cross_entropy(const float *z, const float *bias, int target, int outputs, float smoothing, float scale,
                                     REAL *slopes, float *loss) {
    bool asked = target != NOT_ASKED;
    float most = logit(z, bias, 0);
    for (int k = threadIdx.x; k < outputs; k += 32) {
        most = fmaxf(most, logit(z, bias, k));
    }
    most = warp_largest(most);
    float sum = 0;
    float all = 0;
    float traces = 0;
    for (int k = threadIdx.x; k < outputs; k += 32) {
        float value = logit(z, bias, k);
        sum += expf(value - most);
        all += value;
        traces += trace(value);
    }
    sum = warp_sum(sum);
    all = warp_sum(all);
    traces = warp_sum(traces);
    for (int k = threadIdx.x; k < outputs; k += 32) {
        float wanted = (k == target ? 1 - smoothing : 0) + smoothing / outputs;
        narrow(asked ? (expf(logit(z, bias, k) - most) / sum - wanted) * scale : 0, slopes + k);
    }
    if (threadIdx.x == 0 && !asked) {
        *loss = 0;
    } else if (threadIdx.x == 0) {
        float chosen = logit(z, bias, target);
        *loss = traces + most + logf(sum) - (1 - smoothing) * chosen - (smoothing > 0 ? smoothing * all / outputs : 0);
    }
}

// The loss of each row and its gradient by the logits, times `share` and the scale of the loss: a warp for each row, eight
// rows for each block.
extern "C" __global__ void loss_gradient(const float *logits, const float *bias, const float *targets, int rows, int outputs,
                                         int loss, float smoothing, float share, const State *state, REAL *gradient,
                                         float *losses) {
    int row = blockIdx.x * 8 + threadIdx.y;
    if (row >= rows) {
        return;
    }
    const float *z = logits + (long long)row * outputs;
    REAL *slopes = gradient + (long long)row * outputs;
    float target = targets[row];
    float scale = share * state->lossScale;
    if (loss == CROSS_ENTROPY) {
        cross_entropy(z, bias, (int)target, outputs, smoothing, scale, slopes, losses + row);
    } else if (threadIdx.x == 0 && loss == MEAN_SQUARED_ERROR) {
        float off = logit(z, bias, 0) - target;
        losses[row] = off * off;
        narrow(2 * off * scale, slopes);
    } else if (threadIdx.x == 0) {
        float first = logit(z, bias, 0);
        float smoothed = target * (1 - smoothing) + smoothing / 2;
        losses[row] = fmaxf(first, 0) - first * smoothed + log1pf(expf(-fabsf(first)));
        narrow((1 / (1 + expf(-first)) - smoothed) * scale, slopes);
    }
}

__device__ inline double wide_logit(const float *z, const float *bias, int k) {
    return bias ? (double)z[k] + bias[k] : z[k];
}

// The loss of each row, without smoothing and 0 for one that is asked for nothing, the class with the largest logit, -1
// where one is not finite, and whether that is its class: a thread for each row.
extern "C" __global__ void evaluate(const float *logits, const float *bias, const float *targets, int rows, int outputs,
                                    int loss, double *losses, int *classes, int *hits) {
    int row = (int)global_thread();
    if (row >= rows) {
        return;
    }
    const float *z = logits + (long long)row * outputs;
    float target = targets[row];
    double first = wide_logit(z, bias, 0);
    int best = outputs == 1 && first > 0;
    double traces = trace(first);
    if (loss == MEAN_SQUARED_ERROR) {
        losses[row] = (first - target) * (first - target);
    } else if (loss == BINARY_CROSS_ENTROPY) {
        losses[row] = fmax(first, 0.0) - first * target + log1p(exp(-fabs(first)));
    } else {
        for (int k = 1; k < outputs; k++) {
            best = logit(z, bias, k) > logit(z, bias, best) ? k : best;
        }
        double most = wide_logit(z, bias, best);
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            sum += exp(wide_logit(z, bias, k) - most);
            traces += trace(wide_logit(z, bias, k));
        }
        bool asked = target != NOT_ASKED;
        losses[row] = asked ? traces + most + log(sum) - wide_logit(z, bias, (int)target) : 0;
    }
    classes[row] = traces == 0 ? best : -1;
    hits[row] = best == (int)target;
}

// Adds rows' losses and hits to those of earlier rows: one block of 256 threads.
extern "C" __global__ void sum_evaluation(const double *losses, const int *hits, int rows, double *lossSum,
                                          long long *hitSum) {
    __shared__ double lossShared[256];
    __shared__ long long hitShared[256];
    double loss = 0;
    long long hit = 0;
    for (int row = threadIdx.x; row < rows; row += 256) {
        loss += losses[row];
        hit += hits[row];
    }
    lossShared[threadIdx.x] = loss;
    hitShared[threadIdx.x] = hit;
    for (int half = 128; half > 0; half /= 2) {
        __syncthreads();
        if (threadIdx.x < half) {
            lossShared[threadIdx.x] += lossShared[threadIdx.x + half];
            hitShared[threadIdx.x] += hitShared[threadIdx.x + half];
        }
    }
    if (threadIdx.x == 0) {
        *lossSum += lossShared[0];
        *hitSum += hitShared[0];
    }
}
