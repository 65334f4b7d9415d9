// Lets a C++ compiler for the processor compile the kernels: the same source, block by block and thread by thread. Threads
// of a block take turns; one that reaches a barrier waits until all others have.

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>
#include <utility>

#define __device__
#define __global__
#define __shared__ static

struct Dimensions {
    unsigned x, y;
};

struct int4 {
    int x, y, z, w;
};

struct float4 {
    float x, y, z, w;
};

static inline int min(int one, int other) {
    return one < other ? one : other;
}

static Dimensions threadIdx, blockIdx, blockDim, gridDim;

static inline unsigned __umulhi(unsigned one, unsigned other) {
    return (unsigned)((unsigned long long)one * other >> 32);
}

static inline float __uint_as_float(unsigned bits) {
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline unsigned __float_as_uint(float x) {
    unsigned bits;
    memcpy(&bits, &x, sizeof x);
    return bits;
}

static inline float half_bits_to_float(unsigned short bits) {
    _Float16 x;
    memcpy(&x, &bits, sizeof x);
    return (float)x;
}

static inline unsigned short float_to_half_bits(float x) {
    _Float16 half = (_Float16)x;
    unsigned short bits;
    memcpy(&bits, &half, sizeof bits);
    return bits;
}

enum { MOST_THREADS = 1024, STACK = 65536 };

// Only the first switch to a thread's stack is by ucontext: it asks the system for its signals each time. The others are
// GCC's own jumps, which keep no registers and so take a fraction of the C library's.
static ucontext_t unused;
static ucontext_t beginnings[MOST_THREADS];
static void *scheduler[5];
static void *fibers[MOST_THREADS][5];
static char *stacks;
static bool done[MOST_THREADS];
static int running = -1;  // the fiber, or -1 outside of one
static void (*body)(void *);
static void *bodyArgument;

static void place(unsigned thread) {
    threadIdx = {thread % blockDim.x, thread / blockDim.x};
}

// In a function of its own, or the compiler takes what follows the other's place for out of reach.
__attribute__((noipa)) static void jump(void **place) {
    __builtin_longjmp(place, 1);
}

static void pause(int fiber) {
    if (!__builtin_setjmp(fibers[fiber])) {
        jump(scheduler);
    }
}

static void __syncthreads() {
    if (running < 0) {
        fprintf(stderr, "a barrier that not all threads of a block reach\n");
        abort();
    }
    int fiber = running;
    pause(fiber);
    place(fiber);
}

// What the thread of a warp has whose number differs in the bits of `distance`. A block's warps take turns, each round a
// barrier for those that have not ended.
static float __shfl_xor_sync(unsigned, float mine, int distance) {
    static float all[MOST_THREADS];
    int thread = threadIdx.y * blockDim.x + threadIdx.x;
    all[thread] = mine;
    __syncthreads();
    float theirs = all[thread ^ distance];
    __syncthreads();
    return theirs;
}

// The bits of which threads of a warp say yes.
static unsigned __ballot_sync(unsigned, bool mine) {
    static bool all[MOST_THREADS];
    int thread = threadIdx.y * blockDim.x + threadIdx.x;
    all[thread] = mine;
    __syncthreads();
    unsigned bits = 0;
    for (int lane = 0; lane < 32; lane++) {
        bits |= (unsigned)all[thread / 32 * 32 + lane] << lane;
    }
    __syncthreads();
    return bits;
}

// The place of the lowest bit, counted from 1.
static inline int __ffs(unsigned bits) {
    return __builtin_ffs((int)bits);
}

// A thread's stack is begun once, and waits at the end of each block for the next.
static void begin() {
    for (;;) {
        body(bodyArgument);
        done[running] = true;
        pause(running);
    }
}

static void resume(int thread) {
    running = thread;
    if (!__builtin_setjmp(scheduler)) {
        jump(fibers[thread]);
    }
    running = -1;
}

static void enter(int thread) {
    ucontext_t *beginning = &beginnings[thread];
    getcontext(beginning);
    beginning->uc_stack.ss_sp = stacks + (size_t)thread * STACK;
    beginning->uc_stack.ss_size = STACK;
    makecontext(beginning, begin, 0);
    running = thread;
    if (!__builtin_setjmp(scheduler)) {
        swapcontext(&unused, beginning);
    }
    running = -1;
}

static void start(int thread) {
    done[thread] = false;
    place(thread);
    if (beginnings[thread].uc_stack.ss_sp) {
        resume(thread);
    } else {
        enter(thread);
    }
}

// If the first thread meets no barrier, no other does.
static void run_block(int threads) {
    start(0);
    if (done[0]) {
        for (int thread = 1; thread < threads; thread++) {
            place(thread);
            body(bodyArgument);
        }
        return;
    }
    for (int thread = 1; thread < threads; thread++) {
        start(thread);
    }
    for (bool more = true; more;) {
        more = false;
        for (int thread = 0; thread < threads; thread++) {
            if (!done[thread]) {
                resume(thread);
                more |= !done[thread];
            }
        }
    }
}

template <size_t Count> struct Sizes {
    int of[Count];
};

// The sizes of a kernel's arguments, and 0.
template <class... Parameters> constexpr Sizes<sizeof...(Parameters) + 1> sizes(void (*)(Parameters...)) {
    return {{(int)sizeof(Parameters)..., 0}};
}

template <class... Parameters> struct Call {
    void (*kernel)(Parameters...);
    void **arguments;

    template <size_t... I> void go(std::index_sequence<I...>) {
        kernel(*(typename std::remove_reference<Parameters>::type *)arguments[I]...);
    }

    static void run(void *self) {
        ((Call *)self)->go(std::index_sequence_for<Parameters...>());
    }
};

template <class... Parameters>
static void launch(void (*kernel)(Parameters...), const int *grid, void **arguments) {
    if (!stacks) {
        stacks = (char *)malloc((size_t)MOST_THREADS * STACK);
    }
    Call<Parameters...> call = {kernel, arguments};
    body = Call<Parameters...>::run;
    bodyArgument = &call;
    gridDim = {(unsigned)grid[0], (unsigned)grid[1]};
    blockDim = {(unsigned)grid[2], (unsigned)grid[3]};
    for (unsigned y = 0; y < gridDim.y; y++) {
        for (unsigned x = 0; x < gridDim.x; x++) {
            blockIdx = {x, y};
            run_block(blockDim.x * blockDim.y);
        }
    }
}
