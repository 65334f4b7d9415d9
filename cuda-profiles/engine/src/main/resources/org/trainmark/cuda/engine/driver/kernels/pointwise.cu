// What happens to each value by itself between two layers: bias, activation, dropout, in this order.

enum Activation { IDENTITY, RELU, LEAKY_RELU, TANH, SIGMOID, GELU, GELU_TANH };

// (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2, in a form that keeps small values' precision.
__device__ inline float gate(float x) {
    return 1 / (1 + expf(-1.5957691f * (x + 0.044715f * x * x * x)));
}

// Whether the slope is found from what went in.
__device__ inline bool needs_input(int activation) {
    return activation == GELU || activation == GELU_TANH;
}

__device__ inline float activated(int activation, float x) {
    switch (activation) {
    case RELU:
        return x > 0 || isnan(x) ? x : 0;
    case LEAKY_RELU:
        return x > 0 ? x : 0.01f * x;
    case TANH:
        return tanhf(x);
    case SIGMOID:
        return 1 / (1 + expf(-x));
    case GELU:
        return 0.5f * x * erfcf(-0.70710678f * x);
    case GELU_TANH:
        return x * gate(x);
    default:
        return x;
    }
}

// The slope at a point, from what went in for both kinds of GELU and from what came out for all others.
__device__ inline float slope(int activation, float x, float y) {
    switch (activation) {
    case RELU:
        return y > 0 ? 1 : 0;
    case LEAKY_RELU:
        return y > 0 ? 1 : 0.01f;
    case TANH:
        return 1 - y * y;
    case SIGMOID:
        return y * (1 - y);
    case GELU:
        return 0.5f * erfcf(-0.70710678f * x) + x * 0.39894228f * expf(-0.5f * x * x);
    case GELU_TANH:
        return gate(x) + x * gate(x) * (1 - gate(x)) * 1.5957691f * (1 + 0.134145f * x * x);
    default:
        return 1;
    }
}

// Whether dropout keeps a value: its bits depend on the step, the layer and the value's place alone.
__device__ inline bool kept(unsigned key, int column, int row, int threshold) {
    return (int)(mix(mix(key + column) + row) >> 8) >= threshold;
}

// out = dropout(activation(in + bias)). In and out may be the same. A row is an example of `width` values, the bias
// repeats every `channels` of them. No dropout where the threshold is 0.
extern "C" __global__ void pointwise_forward(const REAL *in, const float *bias, Divisor width, Divisor channels, long long count,
                                             int activation, int threshold, float keptScale, long long seed, int stage,
                                             int firstRow, const State *state, REAL *out) {
    unsigned key = threshold > 0 ? counter_key(seed, stage, state->step) : 0;
    for (long long i = global_thread(); i < count; i += all_threads()) {
        int column = modulo(i, width);
        float x = widen(in[i]);
        if (bias) {
            x += bias[int_modulo(column, channels)];
        }
        float y = activated(activation, x);
        if (threshold > 0) {
            y = kept(key, column, firstRow + (int)quotient(i, width), threshold) ? y * keptScale : 0;
        }
        narrow(y, out + i);
    }
}

// gradient = gradient * slope * dropout, in place, and the sum of each channel over a part of the rows: block (x, y) sums
// channels from 32 x on over part y. `in` and `bias` are read for GELU and its like alone, `out` for all others.
extern "C" __global__ void pointwise_backward(REAL *gradient, const REAL *in, const float *bias, const REAL *out, Divisor pixels,
                                              int channels, long long rows, int rowsPerPart, int activation, int threshold,
                                              float keptScale, long long seed, int stage, int firstRow, const State *state,
                                              float *sums) {
    unsigned key = threshold > 0 ? counter_key(seed, stage, state->step) : 0;
    int channel = blockIdx.x * 32 + threadIdx.x;
    long long from = (long long)blockIdx.y * rowsPerPart;
    long long to = from + rowsPerPart < rows ? from + rowsPerPart : rows;
    float sum = 0;
    for (long long row = from + threadIdx.y; channel < channels && row < to; row += 8) {
        long long i = row * channels + channel;
        float factor = 1;
        float y = activation == IDENTITY || needs_input(activation) ? 0 : widen(out[i]);
        if (threshold > 0) {
            int column = modulo(row, pixels) * channels + channel;
            factor = kept(key, column, firstRow + (int)quotient(row, pixels), threshold) ? keptScale : 0;
            y /= keptScale;
        }
        float x = needs_input(activation) ? widen(in[i]) + (bias ? bias[channel] : 0) : 0;
        narrow(widen(gradient[i]) * factor * slope(activation, x, y), gradient + i);
        sum += widen(gradient[i]);
    }
    if (sums) {
        keep_part(sum, channels, sums);
    }
}

// As pointwise_backward where there is a ReLU and no dropout. Each thread reads eight rows before it writes any, since what
// is written might else be what is read next.
extern "C" __global__ void relu_backward(REAL *__restrict__ gradient, const REAL *__restrict__ out, int channels,
                                         long long rows, int rowsPerPart, float *__restrict__ sums) {
    enum { UNDER_WAY = 8 };
    int channel = blockIdx.x * 32 + threadIdx.x;
    long long from = (long long)blockIdx.y * rowsPerPart;
    long long to = from + rowsPerPart < rows ? from + rowsPerPart : rows;
    float sum = 0;
    for (long long first = from + threadIdx.y; channel < channels && first < to; first += 8 * UNDER_WAY) {
        REAL slopes[UNDER_WAY], values[UNDER_WAY];
#pragma unroll
        for (int k = 0; k < UNDER_WAY; k++) {
            long long row = first + 8 * k < to ? first + 8 * k : to - 1;
            slopes[k] = gradient[row * channels + channel];
            values[k] = out[row * channels + channel];
        }
#pragma unroll
        for (int k = 0; k < UNDER_WAY; k++) {
            if (first + 8 * k < to) {
                float slope = widen(values[k]) > 0 ? widen(slopes[k]) : widen(slopes[k]) * 0;
                narrow(slope, gradient + (first + 8 * k) * channels + channel);
                sum += slope;
            }
        }
    }
    if (sums) {
        keep_part(sum, channels, sums);
    }
}

// out = some + others, or some alone where there are no others; four at a time, of which all have room for the last. Any of
// them may be the same.
extern "C" __global__ void add_values(const REAL *some, const REAL *others, long long count, REAL *out) {
    for (long long i = global_thread(); i < (count + 3) / 4; i += all_threads()) {
        Four<REAL> a = ((const Four<REAL> *)some)[i];
        if (others) {
            Four<REAL> b = ((const Four<REAL> *)others)[i];
#pragma unroll
            for (int k = 0; k < 4; k++) {
                narrow(widen(a.at[k]) + widen(b.at[k]), a.at + k);
            }
        }
        ((Four<REAL> *)out)[i] = a;
    }
}
