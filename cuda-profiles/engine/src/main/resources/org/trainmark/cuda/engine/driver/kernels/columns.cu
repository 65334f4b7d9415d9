// Sums over the rows of a matrix, and batch normalization, which is made of them. As in pointwise_backward, block (x, y)
// sums columns from 32 x on over part y of the rows; then the parts are summed up in order, so that the same values make
// the same bits.

// Sums of x, or, given its mean, of (x - mean)^2.
extern "C" __global__ void column_moments(const REAL *x, const float *mean, long long rows, int columns, int rowsPerPart,
                                          float *sums) {
    int column = blockIdx.x * 32 + threadIdx.x;
    long long from = (long long)blockIdx.y * rowsPerPart;
    long long to = from + rowsPerPart < rows ? from + rowsPerPart : rows;
    float sum = 0;
    for (long long row = from + threadIdx.y; column < columns && row < to; row += 8) {
        float value = widen(x[row * columns + column]);
        float off = mean ? value - mean[column] : 0;
        sum += mean ? off * off : value;
    }
    keep_part(sum, columns, sums);
}

// The sum of the parts of each of a block's 32 columns, always in the same order; for the first row of its threads alone.
__device__ inline float sum_of_parts(const float *__restrict__ sums, int parts, int columns, int column) {
    float sum = 0;
#pragma unroll 4
    for (int part = threadIdx.y; column < columns && part < parts; part += 8) {
        sum += sums[(long long)part * columns + column];
    }
    return sum_of_rows(sum);
}

// Sums up the parts of each column into a gradient, in place of what is there or on top of it.
extern "C" __global__ void finish_sums(const float *sums, int parts, int columns, int onTop, float *into) {
    int column = blockIdx.x * 32 + threadIdx.x;
    float sum = sum_of_parts(sums, parts, columns, column);
    if (threadIdx.y == 0 && column < columns) {
        into[column] = onTop ? into[column] + sum : sum;
    }
}

extern "C" __global__ void finish_mean(const float *sums, int parts, int columns, long long rows, float *mean) {
    int column = blockIdx.x * 32 + threadIdx.x;
    float sum = sum_of_parts(sums, parts, columns, column);
    if (threadIdx.y == 0 && column < columns) {
        mean[column] = sum / rows;
    }
}

// From sums of squared distances: 1 / sqrt(variance + epsilon), and the running estimates of mean and variance.
extern "C" __global__ void finish_variance(const float *sums, int parts, int columns, long long rows, float epsilon,
                                           float decay, const float *mean, float *inverseDeviation, float *runningMean,
                                           float *runningVariance) {
    int column = blockIdx.x * 32 + threadIdx.x;
    float squares = sum_of_parts(sums, parts, columns, column);
    if (threadIdx.y == 0 && column < columns) {
        inverseDeviation[column] = 1 / sqrtf(squares / rows + epsilon);
        float unbiased = rows > 1 ? squares / (rows - 1) : 0;
        runningMean[column] = decay * runningMean[column] + (1 - decay) * mean[column];
        runningVariance[column] = decay * runningVariance[column] + (1 - decay) * unbiased;
    }
}

extern "C" __global__ void settled_deviation(const float *runningVariance, int columns, float epsilon, float *inverseDeviation) {
    for (long long column = global_thread(); column < columns; column += all_threads()) {
        inverseDeviation[column] = 1 / sqrtf(runningVariance[column] + epsilon);
    }
}

extern "C" __global__ void normalize(const REAL *in, long long count, Divisor columns, const float *mean,
                                     const float *inverseDeviation, const float *scale, const float *shift, REAL *out) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        int column = modulo(i, columns);
        narrow((widen(in[i]) - mean[column]) * inverseDeviation[column] * scale[column] + shift[column], out + i);
    }
}

// Sums of a gradient, and of its products with the normalized values.
extern "C" __global__ void normalization_sums(const REAL *gradient, const REAL *in, const float *mean,
                                              const float *inverseDeviation, long long rows, int columns, int rowsPerPart,
                                              float *shiftSums, float *scaleSums) {
    int column = blockIdx.x * 32 + threadIdx.x;
    long long from = (long long)blockIdx.y * rowsPerPart;
    long long to = from + rowsPerPart < rows ? from + rowsPerPart : rows;
    float shiftSum = 0;
    float scaleSum = 0;
    for (long long row = from + threadIdx.y; column < columns && row < to; row += 8) {
        float slope = widen(gradient[row * columns + column]);
        shiftSum += slope;
        scaleSum += slope * (widen(in[row * columns + column]) - mean[column]) * inverseDeviation[column];
    }
    keep_part(shiftSum, columns, shiftSums);
    keep_part(scaleSum, columns, scaleSums);
}

// The gradient by what was normalized (Ioffe and Szegedy, 2015).
extern "C" __global__ void normalization_backward(const REAL *__restrict__ gradient, const REAL *__restrict__ in,
                                                  long long rows, Divisor columns, const float *__restrict__ mean,
                                                  const float *__restrict__ inverseDeviation,
                                                  const float *__restrict__ scale, const float *__restrict__ shiftSums,
                                                  const float *__restrict__ scaleSums, REAL *__restrict__ into) {
    for (long long i = global_thread(); i < rows * columns.by; i += all_threads()) {
        int column = modulo(i, columns);
        float normalized = (widen(in[i]) - mean[column]) * inverseDeviation[column];
        float centred = widen(gradient[i]) - shiftSums[column] / rows - normalized * scaleSums[column] / rows;
        narrow(scale[column] * inverseDeviation[column] * centred, into + i);
    }
}
