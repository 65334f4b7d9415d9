// The start of a step: what the host says of it, and the batch.

constexpr float LEAST_LOSS_SCALE = 1.0f / (1 << 14);

// Takes in what the host says of the next step: one block. A slot is a learning rate, then the batch's examples at
// byte 16; slots are memory of the host that the device sees. Tells the host which step has read its slot.
extern "C" __global__ void begin_step(State *state, const char *slots, int slotCount, int slotBytes, int size, int *order,
                                      double beta1, double beta2, int growEvery, volatile unsigned long long *read) {
    const char *slot = slots + state->begun % slotCount * slotBytes;
    // Four at a time, since each turn takes as long as the way to the host and back; both have room for the last four.
    const int4 *examples = (const int4 *)(slot + 16);
    for (int i = threadIdx.x; i * 4 < size; i += blockDim.x) {
        ((int4 *)order)[i] = examples[i];
    }
    __syncthreads();
    if (threadIdx.x == 0) {
        // With the loss scaled, a step whose gradients overflowed was none, and the scale is halved; after enough good
        // ones it is doubled (Micikevicius et al., 2018).
        if (growEvery > 0) {
            state->healthySteps = state->overflowed ? 0 : state->healthySteps + 1;
            if (state->overflowed) {
                // Without a floor, bad steps in a row would make it 0 and what divides by it infinite.
                state->lossScale = fmaxf(state->lossScale * 0.5f, LEAST_LOSS_SCALE);
                state->updates--;
            } else if (state->healthySteps > growEvery) {
                state->lossScale *= 2;
                state->healthySteps = 0;
            }
        }
        state->overflowed = 0;
        state->step = state->begun;
        state->begun++;
        state->updates++;
        state->rate = *(const float *)slot;
        state->gradientFactor = 1 / state->lossScale;
        state->firstCorrection = (float)(1 / (1 - pow(beta1, (double)state->updates)));
        state->rootCorrection = (float)(1 / sqrt(1 - pow(beta2, (double)state->updates)));
        __threadfence_system();
        *read = state->begun;
    }
}

// Copies examples: a block for each row of the batch. Takes row i's features from example order[i], or from row i where
// the batch brings its own.
extern "C" __global__ void gather(const int *order, int ownFeatures, const float *features, const float *targets, int width,
                                  REAL *batch, float *batchTargets) {
    int row = blockIdx.x;
    int example = order[row];
    const float *from = features + (long long)(ownFeatures ? row : example) * width;
    REAL *to = batch + (long long)row * width;
    for (int i = threadIdx.x; i < width; i += blockDim.x) {
        narrow(from[i], to + i);
    }
    if (threadIdx.x == 0) {
        batchTargets[row] = targets[example];
    }
}

// Converts values to what activations are kept in.
extern "C" __global__ void narrow_values(const float *from, long long count, REAL *to) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        narrow(from[i], to + i);
    }
}
