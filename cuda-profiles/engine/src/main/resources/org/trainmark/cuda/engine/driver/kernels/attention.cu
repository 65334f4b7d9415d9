// Weights of attention. A row is a query of a head of an example, its values are of that example's keys, of which there are
// as many. A warp for each row, eight rows for each block.

// How many keys a query sees: with `causal` those up to its own place. Nothing is computed of the others.
__device__ inline int keys_seen(long long row, Divisor keys, int causal) {
    return causal ? modulo(row, keys) + 1 : keys.by;
}

// From scores their softmax, in place; 0 for keys that are not seen.
extern "C" __global__ void attention_weights(REAL *scores, long long rows, Divisor keys, int causal) {
    long long row = (long long)blockIdx.x * 8 + threadIdx.y;
    if (row >= rows) {
        return;
    }
    REAL *values = scores + row * keys.by;
    int seen = keys_seen(row, keys, causal);
    float most = widen(values[0]);
    for (int k = threadIdx.x; k < seen; k += 32) {
        most = fmaxf(most, widen(values[k]));
    }
    most = warp_largest(most);
    float sum = 0;
    for (int k = threadIdx.x; k < seen; k += 32) {
        sum += expf(widen(values[k]) - most);
    }
    float share = 1 / warp_sum(sum);
    for (int k = threadIdx.x; k < keys.by; k += 32) {
        narrow(k < seen ? expf(widen(values[k]) - most) * share : 0, values + k);
    }
}

// From the gradient by weights that by scores, in place.
extern "C" __global__ void attention_weights_backward(const REAL *__restrict__ weights, REAL *__restrict__ gradient,
                                                      long long rows, Divisor keys, int causal) {
    long long row = (long long)blockIdx.x * 8 + threadIdx.y;
    if (row >= rows) {
        return;
    }
    const REAL *shares = weights + row * keys.by;
    REAL *slopes = gradient + row * keys.by;
    int seen = keys_seen(row, keys, causal);
    float mean = 0;
#pragma unroll 4
    for (int k = threadIdx.x; k < seen; k += 32) {
        mean += widen(shares[k]) * widen(slopes[k]);
    }
    mean = warp_sum(mean);
    for (int k = threadIdx.x; k < keys.by; k += 32) {
        narrow(k < seen ? widen(shares[k]) * (widen(slopes[k]) - mean) : 0, slopes + k);
    }
}
