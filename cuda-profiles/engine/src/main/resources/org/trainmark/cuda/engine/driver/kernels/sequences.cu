// Vectors of tokens, and layer normalization. A row is a position of a sequence.

// out = each token's vector.
extern "C" __global__ void embed(const int *tokens, const REAL *vectors, Divisor width, long long count, REAL *out) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        long long row = quotient(i, width);
        out[i] = vectors[(long long)tokens[row] * width.by + (i - row * width.by)];
    }
}

// Sums up the gradients by each token's vector over all rows that have it: block (x, y) those of token x, columns from
// 128 y on. Each of its 32 warps looks at 32 rows at a time, and what they find is added up in order, so that no two
// blocks write to one place and the same values make the same bits.
extern "C" __global__ void embedding_gradient(const int *__restrict__ tokens, const REAL *__restrict__ gradient, int rows,
                                              int width, int onTop, float *into) {
    enum { WARPS = 32, EACH = 4 };
    __shared__ float shared[WARPS][32 * EACH];
    float sums[EACH] = {0, 0, 0, 0};
    int first = blockIdx.y * 32 * EACH + threadIdx.x;
    for (int from = 0; from < rows; from += 32 * WARPS) {
        int beginning = from + threadIdx.y * 32;
        int row = beginning + threadIdx.x;
        bool here = row < rows && tokens[row] == (int)blockIdx.x;
        for (unsigned found = __ballot_sync(0xffffffffu, here); found; found &= found - 1) {
            const REAL *slopes = gradient + (long long)(beginning + __ffs(found) - 1) * width;
#pragma unroll
            for (int k = 0; k < EACH; k++) {
                sums[k] += first + 32 * k < width ? widen(slopes[first + 32 * k]) : 0;
            }
        }
    }
    for (int k = 0; k < EACH; k++) {
        shared[threadIdx.y][32 * k + threadIdx.x] = sums[k];
    }
    __syncthreads();
    int column = blockIdx.y * 32 * EACH + threadIdx.y * 32 + threadIdx.x;
    if (threadIdx.y < EACH && column < width) {
        float sum = 0;
        for (int warp = 0; warp < WARPS; warp++) {
            sum += shared[warp][threadIdx.y * 32 + threadIdx.x];
        }
        float *to = into + (long long)blockIdx.x * width + column;
        *to = onTop ? *to + sum : sum;
    }
}

// Each row less its mean, over the root of its variance and epsilon, scaled and shifted: a warp for each row, eight rows
// for each block. Keeps mean and 1 / sqrt(variance + epsilon) for the way back.
extern "C" __global__ void layer_normalize(const REAL *__restrict__ in, int rows, int channels, float epsilon,
                                           const float *__restrict__ scale, const float *__restrict__ shift,
                                           float *__restrict__ means, float *__restrict__ inverseDeviations,
                                           REAL *__restrict__ out) {
    int row = blockIdx.x * 8 + threadIdx.y;
    if (row >= rows) {
        return;
    }
    const REAL *x = in + (long long)row * channels;
    REAL *y = out + (long long)row * channels;
    float sum = 0;
#pragma unroll 4
    for (int k = threadIdx.x; k < channels; k += 32) {
        sum += widen(x[k]);
    }
    float mean = warp_sum(sum) / channels;
    float squares = 0;
#pragma unroll 4
    for (int k = threadIdx.x; k < channels; k += 32) {
        float off = widen(x[k]) - mean;
        squares += off * off;
    }
    float inverse = 1 / sqrtf(warp_sum(squares) / channels + epsilon);
#pragma unroll 4
    for (int k = threadIdx.x; k < channels; k += 32) {
        narrow((widen(x[k]) - mean) * inverse * scale[k] + shift[k], y + k);
    }
    if (threadIdx.x == 0) {
        means[row] = mean;
        inverseDeviations[row] = inverse;
    }
}

// The gradient by what was normalized: a warp for each row (Ba, Kiros and Hinton, 2016).
extern "C" __global__ void layer_normalization_backward(const REAL *__restrict__ gradient, const REAL *__restrict__ in,
                                                        int rows, int channels, const float *__restrict__ means,
                                                        const float *__restrict__ inverseDeviations,
                                                        const float *__restrict__ scale, REAL *__restrict__ into) {
    int row = blockIdx.x * 8 + threadIdx.y;
    if (row >= rows) {
        return;
    }
    const REAL *slopes = gradient + (long long)row * channels;
    const REAL *x = in + (long long)row * channels;
    REAL *to = into + (long long)row * channels;
    float mean = means[row];
    float inverse = inverseDeviations[row];
    float sum = 0;
    float product = 0;
#pragma unroll 4
    for (int k = threadIdx.x; k < channels; k += 32) {
        float slope = widen(slopes[k]) * scale[k];
        sum += slope;
        product += slope * (widen(x[k]) - mean) * inverse;
    }
    sum = warp_sum(sum) / channels;
    product = warp_sum(product) / channels;
#pragma unroll 4
    for (int k = threadIdx.x; k < channels; k += 32) {
        float normalized = (widen(x[k]) - mean) * inverse;
        narrow((widen(slopes[k]) * scale[k] - sum - normalized * product) * inverse, to + k);
    }
}

// Sums of a gradient over rows, and of its products with the normalized values, as normalization_sums has them of columns.
extern "C" __global__ void layer_normalization_sums(const REAL *__restrict__ gradient, const REAL *__restrict__ in,
                                                    const float *__restrict__ means,
                                                    const float *__restrict__ inverseDeviations, long long rows,
                                                    int columns, int rowsPerPart, float *shiftSums, float *scaleSums) {
    int column = blockIdx.x * 32 + threadIdx.x;
    long long from = (long long)blockIdx.y * rowsPerPart;
    long long to = from + rowsPerPart < rows ? from + rowsPerPart : rows;
    float shiftSum = 0;
    float scaleSum = 0;
#pragma unroll 4
    for (long long row = from + threadIdx.y; column < columns && row < to; row += 8) {
        float slope = widen(gradient[row * columns + column]);
        shiftSum += slope;
        scaleSum += slope * (widen(in[row * columns + column]) - means[row]) * inverseDeviations[row];
    }
    keep_part(shiftSum, columns, shiftSums);
    keep_part(scaleSum, columns, scaleSums);
}
