// The start of a step: what the host says of it, and the batch.

constexpr float LEAST_LOSS_SCALE = 1.0f / (1 << 14);

// Takes in what the host says of the next step: one block. A slot is a learning rate, then the batch's examples at
// byte 16; slots are memory of the host that the device sees, a power of two of them. Each thread has all it reads of a
// slot under way at once, since that takes as long as the way to the host and back.
extern "C" __global__ void begin_step(State *state, const char *__restrict__ slots, int slotCount, int slotBytes, int size,
                                      int *__restrict__ order, double beta1, double beta2, int growEvery) {
    unsigned long long begun = state->begun;
    const char *slot = slots + (begun & (unsigned)(slotCount - 1)) * slotBytes;
    float rate = threadIdx.x == 0 ? *(const float *)slot : 0;
    // Nobody may read the count any more when the first thread moves it on.
    __syncthreads();
    // Four at a time; both have room for the last four.
    const int4 *examples = (const int4 *)(slot + 16);
    int fours = (size + 3) / 4;
    for (int first = threadIdx.x; first < fours; first += 4 * blockDim.x) {
        int4 read[4];
#pragma unroll
        for (int k = 0; k < 4; k++) {
            read[k] = examples[min(first + k * (int)blockDim.x, fours - 1)];
        }
#pragma unroll
        for (int k = 0; k < 4; k++) {
            ((int4 *)order)[min(first + k * (int)blockDim.x, fours - 1)] = read[k];
        }
    }
    if (threadIdx.x == 0) {
        bool none = growEvery > 0 && state->overflowed;
        // With the loss scaled, a step whose gradients overflowed was none, and the scale is halved; after enough good
        // ones it is doubled (Micikevicius et al., 2018).
        if (growEvery > 0) {
            state->healthySteps = none ? 0 : state->healthySteps + 1;
            if (none) {
                // Without a floor, bad steps in a row would make it 0 and what divides by it infinite.
                state->lossScale = fmaxf(state->lossScale * 0.5f, LEAST_LOSS_SCALE);
            } else if (state->healthySteps > growEvery) {
                state->lossScale *= 2;
                state->healthySteps = 0;
            }
        }
        state->overflowed = 0;
        state->step = begun;
        state->begun = begun + 1;
        if (!none) {
            state->updates++;
            state->firstPower *= beta1;
            state->secondPower *= beta2;
        }
        state->rate = rate;
        state->gradientFactor = 1 / state->lossScale;
        state->firstCorrection = 1 / (float)(1 - state->firstPower);
        state->rootCorrection = 1 / sqrtf((float)(1 - state->secondPower));
    }
}

// Copies examples: a block for each row of the batch. Takes row i's features from example order[i], or from row i where
// the batch brings its own.
template <class To>
__device__ inline void gather_rows(const int *order, int ownFeatures, const float *__restrict__ features,
                                   const float *__restrict__ targets, int width, int targetsEach, To *__restrict__ batch,
                                   float *__restrict__ batchTargets) {
    int row = blockIdx.x;
    int example = order[row];
    const float *from = features + (long long)(ownFeatures ? row : example) * width;
    To *to = batch + (long long)row * width;
    if (width % 4 == 0) {
        for (int i = threadIdx.x; i < width / 4; i += blockDim.x) {
            float4 four = ((const float4 *)from)[i];
            narrow(four, (Four<To> *)to + i);
        }
    } else {
        for (int i = threadIdx.x; i < width; i += blockDim.x) {
            narrow(from[i], to + i);
        }
    }
    for (int i = threadIdx.x; i < targetsEach; i += blockDim.x) {
        batchTargets[row * targetsEach + i] = targets[(long long)example * targetsEach + i];
    }
}

extern "C" __global__ void gather(const int *order, int ownFeatures, const float *features, const float *targets, int width,
                                  int targetsEach, REAL *batch, float *batchTargets) {
    gather_rows(order, ownFeatures, features, targets, width, targetsEach, batch, batchTargets);
}

// The same of tokens, by their numbers.
extern "C" __global__ void gather_tokens(const int *order, int ownFeatures, const float *features, const float *targets,
                                         int width, int targetsEach, int *batch, float *batchTargets) {
    gather_rows(order, ownFeatures, features, targets, width, targetsEach, batch, batchTargets);
}

// Converts values to what activations are kept in.
extern "C" __global__ void narrow_values(const float *from, long long count, REAL *to) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        narrow(from[i], to + i);
    }
}

// Takes values for the numbers of tokens.
extern "C" __global__ void number_tokens(const float *from, long long count, int *to) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        narrow(from[i], to + i);
    }
}
