// Windows that slide over images: convolution as a matrix product of patches, and pooling. Images are row-major in
// height, width and channel.

struct Windows {
    int height, width, channels;  // of what goes in
    int outHeight, outWidth;
    int size, stride, padding;
    // To divide by: these, the cells of a window, and the columns of a patch.
    Divisor byHeight, byWidth, byChannels, byOutHeight, byOutWidth, bySize, byStride, byCells, byColumns;
};

// A row for each position of the window: its values, channel by channel, each row by row; zeros in the padding.
extern "C" __global__ void patches(const REAL *images, Windows windows, long long count, REAL *into) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        int column = modulo(i, windows.byColumns);
        long long position = quotient(i, windows.byColumns);
        int channel = int_quotient(column, windows.byCells);
        int cell = column - channel * windows.byCells.by;
        int left = modulo(position, windows.byOutWidth) * windows.stride - windows.padding;
        long long line = quotient(position, windows.byOutWidth);
        int top = modulo(line, windows.byOutHeight) * windows.stride - windows.padding;
        int x = left + int_modulo(cell, windows.bySize);
        int y = top + int_quotient(cell, windows.bySize);
        bool inside = x >= 0 && x < windows.width && y >= 0 && y < windows.height;
        long long image = quotient(line, windows.byOutHeight);
        long long from = ((image * windows.height + y) * windows.width + x) * windows.channels + channel;
        narrow(inside ? widen(images[from]) : 0, into + i);
    }
}

// The gradient by images from that by their patches: each value gathers from all windows over it, so no two threads write
// to one place.
extern "C" __global__ void patches_backward(const REAL *patchGradients, Windows windows, long long count, REAL *into) {
    int cells = windows.size * windows.size;
    for (long long i = global_thread(); i < count; i += all_threads()) {
        int channel = modulo(i, windows.byChannels);
        long long pixel = quotient(i, windows.byChannels);
        int x = modulo(pixel, windows.byWidth) + windows.padding;
        long long line = quotient(pixel, windows.byWidth);
        int y = modulo(line, windows.byHeight) + windows.padding;
        long long image = quotient(line, windows.byHeight);
        float sum = 0;
        for (int cellY = int_modulo(y, windows.byStride); cellY < windows.size && cellY <= y; cellY += windows.stride) {
            int outY = int_quotient(y - cellY, windows.byStride);
            for (int cellX = int_modulo(x, windows.byStride); cellX < windows.size && cellX <= x; cellX += windows.stride) {
                int outX = int_quotient(x - cellX, windows.byStride);
                if (outY < windows.outHeight && outX < windows.outWidth) {
                    long long position = (image * windows.outHeight + outY) * windows.outWidth + outX;
                    int column = (channel * windows.size + cellY) * windows.size + cellX;
                    sum += widen(patchGradients[position * cells * windows.channels + column]);
                }
            }
        }
        narrow(sum, into + i);
    }
}

// Filters as the parameters have them, each channel by channel, in cuDNN's order: each cell by cell, its channels side by
// side.
extern "C" __global__ void filters_for_cudnn(const float *filters, int channels, int cells, long long count, REAL *into) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        int channel = modulo(i, channels);
        long long row = quotient(i, channels);
        long long from = (quotient(row, cells) * channels + channel) * cells + modulo(row, cells);
        narrow(filters[from], into + i);
    }
}

// A gradient of filters the other way round, or that on top of what is there.
extern "C" __global__ void filter_gradient_of_cudnn(const REAL *gradient, int channels, int cells, long long count, int onTop,
                                                    float *into) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        int cell = modulo(i, cells);
        long long row = quotient(i, cells);
        long long from = (quotient(row, channels) * cells + cell) * channels + modulo(row, channels);
        float value = widen(gradient[from]);
        into[i] = onTop ? into[i] + value : value;
    }
}

__device__ inline long long window_start(const Windows &windows, long long image, int outY, int outX, int channel) {
    long long line = image * windows.height + outY * windows.stride;
    return (line * windows.width + outX * windows.stride) * windows.channels + channel;
}

// The number of the cell with a window's largest value, the first of equal ones.
__device__ inline int largest_cell(const REAL *images, const Windows &windows, long long start) {
    int largest = 0;
    float most = widen(images[start]);
    for (int cell = 1; cell < windows.size * windows.size; cell++) {
        int pixels = int_quotient(cell, windows.bySize) * windows.width + int_modulo(cell, windows.bySize);
        float value = widen(images[start + (long long)pixels * windows.channels]);
        if (value > most) {
            most = value;
            largest = cell;
        }
    }
    return largest;
}

extern "C" __global__ void pool(const REAL *images, Windows windows, int maximum, long long count, REAL *into) {
    int cells = windows.size * windows.size;
    for (long long i = global_thread(); i < count; i += all_threads()) {
        int channel = modulo(i, windows.byChannels);
        long long position = quotient(i, windows.byChannels);
        int outX = modulo(position, windows.byOutWidth);
        long long line = quotient(position, windows.byOutWidth);
        long long start = window_start(windows, quotient(line, windows.byOutHeight), modulo(line, windows.byOutHeight), outX, channel);
        float value = 0;
        if (maximum) {
            int cell = largest_cell(images, windows, start);
            int pixels = int_quotient(cell, windows.bySize) * windows.width + int_modulo(cell, windows.bySize);
            value = widen(images[start + (long long)pixels * windows.channels]);
        } else {
            for (int cell = 0; cell < cells; cell++) {
                int pixels = int_quotient(cell, windows.bySize) * windows.width + int_modulo(cell, windows.bySize);
                value += widen(images[start + (long long)pixels * windows.channels]);
            }
            value /= cells;
        }
        narrow(value, into + i);
    }
}

// As patches_backward, each value gathers from all windows over it.
extern "C" __global__ void pool_backward(const REAL *gradient, const REAL *images, Windows windows, int maximum,
                                         long long count, REAL *into) {
    int cells = windows.size * windows.size;
    for (long long i = global_thread(); i < count; i += all_threads()) {
        int channel = modulo(i, windows.byChannels);
        long long pixel = quotient(i, windows.byChannels);
        int x = modulo(pixel, windows.byWidth);
        long long line = quotient(pixel, windows.byWidth);
        int y = modulo(line, windows.byHeight);
        long long image = quotient(line, windows.byHeight);
        float sum = 0;
        for (int cellY = int_modulo(y, windows.byStride); cellY < windows.size && cellY <= y; cellY += windows.stride) {
            int outY = int_quotient(y - cellY, windows.byStride);
            for (int cellX = int_modulo(x, windows.byStride); cellX < windows.size && cellX <= x; cellX += windows.stride) {
                int outX = int_quotient(x - cellX, windows.byStride);
                if (outY < windows.outHeight && outX < windows.outWidth) {
                    long long position = (image * windows.outHeight + outY) * windows.outWidth + outX;
                    float slope = widen(gradient[position * windows.channels + channel]);
                    long long start = window_start(windows, image, outY, outX, channel);
                    bool chosen = maximum && largest_cell(images, windows, start) == cellY * windows.size + cellX;
                    sum += maximum ? (chosen ? slope : 0) : slope / cells;
                }
            }
        }
        narrow(sum, into + i);
    }
}

// The mean of each channel over an image's pixels: a block for 32 channels of an image.
extern "C" __global__ void mean_of_pixels(const REAL *__restrict__ images, int pixels, int channels, REAL *__restrict__ into) {
    int blocks = (channels + 31) / 32;
    long long image = blockIdx.x / blocks;
    int channel = blockIdx.x % blocks * 32 + threadIdx.x;
    const REAL *values = images + image * pixels * channels;
    float sum = 0;
#pragma unroll 4
    for (int pixel = threadIdx.y; channel < channels && pixel < pixels; pixel += 8) {
        sum += widen(values[(long long)pixel * channels + channel]);
    }
    sum = sum_of_rows(sum);
    if (threadIdx.y == 0 && channel < channels) {
        narrow(sum / pixels, into + image * channels + channel);
    }
}

// An image is `size` values.
extern "C" __global__ void mean_of_pixels_backward(const REAL *__restrict__ gradient, int pixels, Divisor channels,
                                                   Divisor size, long long count, REAL *__restrict__ into) {
    for (long long i = global_thread(); i < count; i += all_threads()) {
        float slope = widen(gradient[quotient(i, size) * channels.by + modulo(i, channels)]);
        narrow(slope / pixels, into + i);
    }
}
