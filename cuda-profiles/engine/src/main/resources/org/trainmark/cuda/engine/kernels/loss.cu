// Losses of logits, which are float whatever activations are kept in. The bias of the last layer is added here.

enum Loss { MEAN_SQUARED_ERROR, BINARY_CROSS_ENTROPY, CROSS_ENTROPY };

__device__ inline float largest_logit(const float *logits, const float *bias, int outputs) {
    float most = logits[0] + bias[0];
    for (int k = 1; k < outputs; k++) {
        most = fmaxf(most, logits[k] + bias[k]);
    }
    return most;
}

// The loss of each row and its gradient by the logits, times `share` and the scale of the loss: a thread for each row.
extern "C" __global__ void loss_gradient(const float *logits, const float *bias, const float *targets, int rows, int outputs,
                                         int loss, float smoothing, float share, const State *state, REAL *gradient,
                                         float *losses) {
    int row = (int)global_thread();
    if (row >= rows) {
        return;
    }
    const float *z = logits + (long long)row * outputs;
    REAL *slopes = gradient + (long long)row * outputs;
    float target = targets[row];
    float scale = share * state->lossScale;
    float first = z[0] + bias[0];
    if (loss == MEAN_SQUARED_ERROR) {
        losses[row] = (first - target) * (first - target);
        narrow(2 * (first - target) * scale, slopes);
    } else if (loss == BINARY_CROSS_ENTROPY) {
        float smoothed = target * (1 - smoothing) + smoothing / 2;
        losses[row] = fmaxf(first, 0) - first * smoothed + log1pf(expf(-fabsf(first)));
        narrow((1 / (1 + expf(-first)) - smoothed) * scale, slopes);
    } else {
        float most = largest_logit(z, bias, outputs);
        float sum = 0;
        float all = 0;
        for (int k = 0; k < outputs; k++) {
            sum += expf(z[k] + bias[k] - most);
            all += z[k] + bias[k];
        }
        float chosen = z[(int)target] + bias[(int)target];
        losses[row] = most + logf(sum) - (1 - smoothing) * chosen - (smoothing > 0 ? smoothing * all / outputs : 0);
        for (int k = 0; k < outputs; k++) {
            float wanted = (k == (int)target ? 1 - smoothing : 0) + smoothing / outputs;
            narrow((expf(z[k] + bias[k] - most) / sum - wanted) * scale, slopes + k);
        }
    }
}

// The loss of each row, without smoothing, and whether its class is the one with the largest logit: a thread for each row.
extern "C" __global__ void evaluate(const float *logits, const float *bias, const float *targets, int rows, int outputs,
                                    int loss, double *losses, int *hits) {
    int row = (int)global_thread();
    if (row >= rows) {
        return;
    }
    const float *z = logits + (long long)row * outputs;
    float target = targets[row];
    double first = (double)z[0] + bias[0];
    hits[row] = outputs == 1 && (first > 0 ? 1 : 0) == (int)target;
    if (loss == MEAN_SQUARED_ERROR) {
        losses[row] = (first - target) * (first - target);
    } else if (loss == BINARY_CROSS_ENTROPY) {
        losses[row] = fmax(first, 0.0) - first * target + log1p(exp(-fabs(first)));
    } else {
        int best = 0;
        for (int k = 1; k < outputs; k++) {
            best = z[k] + bias[k] > z[best] + bias[best] ? k : best;
        }
        hits[row] = best == (int)target;
        double most = (double)z[best] + bias[best];
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            sum += exp((double)z[k] + bias[k] - most);
        }
        losses[row] = most + log(sum) - ((double)z[(int)target] + bias[(int)target]);
    }
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
