// Types that all kernels share.
//
// REAL is what activations, their gradients and the weights of matrix products are kept in: float, bf16 or fp16.
// Whatever is summed up is summed up in float. Matrices of activations are row-major: a row for each example, or for
// each of its pixels.

struct bf16 {
    unsigned short bits;
};

struct fp16 {
    unsigned short bits;
};

__device__ inline float widen(float x) {
    return x;
}

__device__ inline float widen(bf16 x) {
    return __uint_as_float((unsigned)x.bits << 16);
}

__device__ inline void narrow(float x, float *to) {
    *to = x;
}

// To the nearest, of two equally near ones to the even.
__device__ inline void narrow(float x, bf16 *to) {
    unsigned bits = __float_as_uint(x);
    bool isNan = (bits & 0x7fffffffu) > 0x7f800000u;
    to->bits = isNan ? 0x7fff : (unsigned short)((bits + 0x7fffu + (bits >> 16 & 1)) >> 16);
}

__device__ inline float widen(fp16 x) {
    return half_bits_to_float(x.bits);
}

__device__ inline void narrow(float x, fp16 *to) {
    to->bits = float_to_half_bits(x);
}

// The number of a token.
__device__ inline void narrow(float x, int *to) {
    *to = (int)x;
}

// Four values side by side, read or written at once.
template <class Value> struct alignas(4 * sizeof(Value)) Four {
    Value at[4];
};

template <class Value> __device__ inline void narrow(float4 x, Four<Value> *to) {
    Four<Value> four;
    narrow(x.x, four.at);
    narrow(x.y, four.at + 1);
    narrow(x.z, four.at + 2);
    narrow(x.w, four.at + 3);
    *to = four;
}

// What one step leaves to the next; kept on the device, so that no step waits for the host.
struct State {
    unsigned long long begun;  // steps
    unsigned long long step;   // number of the one in progress, from 0
    long long updates;         // made so far, and the one in progress
    float rate;                // learning rate of the step in progress
    float firstCorrection;     // 1 / (1 - beta1^updates)
    float rootCorrection;      // 1 / sqrt(1 - beta2^updates)
    float lossScale;           // that gradients of 16 bits are multiplied by
    float gradientFactor;      // that the sum of gradients is multiplied by before an update
    int healthySteps;          // since the last that found a gradient not finite
    int overflowed;            // whether the step in progress, then the last one, found one
    double firstPower;         // beta1^updates
    double secondPower;        // beta2^updates
};

// A permutation of the integers in which nearby ones end far apart (C. Wellons' "lowbias32").
__device__ inline unsigned mix(unsigned value) {
    value = (value ^ value >> 16) * 0x7feb352du;
    value = (value ^ value >> 15) * 0x846ca68bu;
    return value ^ value >> 16;
}

// The key from which the bits of one use in one step are made.
__device__ inline unsigned counter_key(long long seed, int stream, unsigned long long step) {
    unsigned key = mix((unsigned)seed);
    key = mix(key ^ (unsigned)((unsigned long long)seed >> 32));
    key = mix(key ^ (unsigned)stream);
    key = mix(key ^ (unsigned)step);
    return mix(key ^ (unsigned)(step >> 32));
}

// 64-bit division takes several times as long, so it is done only where it must be.
__device__ inline long long quotient(long long i, int by) {
    return i >> 32 ? i / by : (unsigned)i / (unsigned)by;
}

__device__ inline int modulo(long long i, int by) {
    return i >> 32 ? (int)(i % by) : (int)((unsigned)i % (unsigned)by);
}

// A number that is divided by, known when a step is recorded: what is below 2^31 is multiplied and shifted instead, in a
// tenth of the instructions (Granlund and Montgomery, 1994).
struct Divisor {
    int by, multiply, shift;
};

__device__ inline unsigned quotient_of_small(unsigned i, Divisor d) {
    return (__umulhi(i, (unsigned)d.multiply) + i) >> d.shift;
}

__device__ inline long long quotient(long long i, Divisor d) {
    return i >> 31 ? i / d.by : quotient_of_small((unsigned)i, d);
}

__device__ inline int modulo(long long i, Divisor d) {
    return i >> 31 ? (int)(i % d.by) : (int)((unsigned)i - quotient_of_small((unsigned)i, d) * d.by);
}

// The same of what fits into an int and is not negative.
__device__ inline int int_quotient(int i, Divisor d) {
    return (int)quotient_of_small((unsigned)i, d);
}

__device__ inline int int_modulo(int i, Divisor d) {
    return i - int_quotient(i, d) * d.by;
}

__device__ inline long long global_thread() {
    return (long long)blockIdx.x * blockDim.x + threadIdx.x;
}

__device__ inline long long all_threads() {
    return (long long)gridDim.x * blockDim.x;
}

// The sum of what the 32 threads of a warp have, the same for all of them; likewise the largest.
__device__ inline float warp_sum(float x) {
    for (int distance = 16; distance > 0; distance /= 2) {
        x += __shfl_xor_sync(0xffffffffu, x, distance);
    }
    return x;
}

__device__ inline float warp_largest(float x) {
    for (int distance = 16; distance > 0; distance /= 2) {
        x = fmaxf(x, __shfl_xor_sync(0xffffffffu, x, distance));
    }
    return x;
}

// Adds up what the eight rows of a block's threads found of each of its 32 columns; for the first row alone.
__device__ inline float sum_of_rows(float sum) {
    __shared__ float shared[8][33];
    shared[threadIdx.y][threadIdx.x] = sum;
    __syncthreads();
    for (int i = 1; i < 8 && threadIdx.y == 0; i++) {
        sum += shared[i][threadIdx.x];
    }
    __syncthreads();
    return sum;
}

// Keeps the sum of what a block's threads found of each of its columns as a part of their sums.
__device__ inline void keep_part(float sum, int columns, float *sums) {
    int column = blockIdx.x * 32 + threadIdx.x;
    float part = sum_of_rows(sum);
    if (threadIdx.y == 0 && column < columns) {
        sums[(long long)blockIdx.y * columns + column] = part;
    }
}
