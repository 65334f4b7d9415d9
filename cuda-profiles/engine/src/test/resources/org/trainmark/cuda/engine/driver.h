// Stands in for CUDA's driver: a card that is the processor. Kernels come from libraries beside this one that are made of
// the kernels' own source; a card's properties from the file `card` there, as lines of a name and a number.

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <functional>
#include <map>
#include <string>
#include <vector>

enum Result { SUCCESS = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, NO_DEVICE = 100, NOT_FOUND = 500, LAUNCH_FAILED = 719 };

static std::string beside(const char *name) {
    Dl_info info;
    dladdr((void *)&beside, &info);
    std::string here = info.dli_fname;
    return here.substr(0, here.rfind('/') + 1) + name;
}

static long property(const char *name, long otherwise) {
    FILE *file = fopen(beside("card").c_str(), "r");
    char key[64];
    long value;
    long found = otherwise;
    while (file && fscanf(file, "%63s %ld", key, &value) == 2) {
        if (!strcmp(key, name)) {
            found = value;
        }
    }
    if (file) {
        fclose(file);
    }
    return found;
}

struct Module {
    void *library;
};

struct Function {
    void (*launch)(const int *, void **);
    std::vector<int> sizes;  // of arguments; 0 ends them
};

typedef std::function<void()> Work;

struct Graph {
    std::vector<Work> work;
};

struct Stream {
    Graph *recording;
    bool failed;
};

static std::map<void *, size_t> allocated;
static size_t used;

// Does work, or records it.
static int perform(Stream *stream, Work work) {
    if (stream->failed) {
        return LAUNCH_FAILED;
    }
    if (stream->recording) {
        stream->recording->work.push_back(work);
    } else {
        work();
    }
    return SUCCESS;
}

extern "C" {

int cuInit(unsigned) {
    return property("devices", 1) > 0 ? SUCCESS : NO_DEVICE;
}

int cuDriverGetVersion(int *version) {
    *version = (int)property("version", 13000);
    return SUCCESS;
}

int cuDeviceGetCount(int *count) {
    *count = (int)property("visible", property("devices", 1));
    return SUCCESS;
}

int cuDeviceGet(int *device, int number) {
    *device = number;
    return SUCCESS;
}

int cuDeviceGetName(char *name, int length, int) {
    snprintf(name, length, "The processor in place of a card");
    return SUCCESS;
}

int cuDeviceTotalMem_v2(size_t *bytes, int) {
    *bytes = (size_t)property("memory", 64 << 20);
    return SUCCESS;
}

int cuDeviceGetAttribute(int *value, int attribute, int) {
    switch (attribute) {
    case 75:
        *value = (int)property("capability", 80) / 10;
        return SUCCESS;
    case 76:
        *value = (int)property("capability", 80) % 10;
        return SUCCESS;
    case 20:
        *value = (int)property("mode", 0);
        return SUCCESS;
    default:
        return INVALID_VALUE;
    }
}

int cuDevicePrimaryCtxRetain(void **context, int) {
    static int theOne;
    *context = &theOne;
    return (int)property("retain", SUCCESS);
}

int cuDevicePrimaryCtxRelease_v2(int) {
    return SUCCESS;
}

int cuCtxSetCurrent(void *context) {
    return context ? SUCCESS : INVALID_VALUE;
}

// What NVRTC's stand-in makes of kernels is the name of the type that they were compiled for.
int cuModuleLoadData(void **module, const void *image) {
    void *library = dlopen(beside((std::string((const char *)image) + ".so").c_str()).c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        fprintf(stderr, "%s\n", dlerror());
        return NOT_FOUND;
    }
    *module = new Module{library};
    return SUCCESS;
}

int cuModuleGetFunction(void **function, void *module, const char *name) {
    void *library = ((Module *)module)->library;
    void *launch = dlsym(library, (std::string("launch_") + name).c_str());
    const int *sizes = (const int *)dlsym(library, (std::string("sizes_") + name).c_str());
    if (!launch || !sizes) {
        return NOT_FOUND;
    }
    Function *made = new Function{(void (*)(const int *, void **))launch, {}};
    while (*sizes) {
        made->sizes.push_back(*sizes++);
    }
    *function = made;
    return SUCCESS;
}

int cuModuleUnload(void *module) {
    delete (Module *)module;
    return SUCCESS;
}

int cuMemAlloc_v2(unsigned long long *address, size_t bytes) {
    if (!bytes) {
        return INVALID_VALUE;
    }
    if (used + bytes > (size_t)property("memory", 64 << 20)) {
        return OUT_OF_MEMORY;
    }
    void *memory = malloc(bytes);
    memset(memory, 0xff, bytes);
    allocated[memory] = bytes;
    used += bytes;
    *address = (unsigned long long)memory;
    return SUCCESS;
}

int cuMemFree_v2(unsigned long long address) {
    auto found = allocated.find((void *)address);
    if (found == allocated.end()) {
        return INVALID_VALUE;
    }
    used -= found->second;
    free(found->first);
    allocated.erase(found);
    return SUCCESS;
}

int cuMemGetInfo_v2(size_t *freeBytes, size_t *total) {
    *total = (size_t)property("memory", 64 << 20);
    *freeBytes = *total - used;
    return SUCCESS;
}

int cuMemHostAlloc(void **host, size_t bytes, unsigned) {
    *host = malloc(bytes);
    return SUCCESS;
}

int cuMemFreeHost(void *host) {
    free(host);
    return SUCCESS;
}

int cuMemHostGetDevicePointer_v2(unsigned long long *address, void *host, unsigned) {
    *address = (unsigned long long)host;
    return SUCCESS;
}

int cuStreamCreate(Stream **stream, unsigned) {
    *stream = new Stream{nullptr, false};
    return SUCCESS;
}

int cuStreamDestroy_v2(Stream *stream) {
    delete stream;
    return SUCCESS;
}

// A device that fails once fails for good.
static int state_of(Stream *stream) {
    stream->failed |= property("fails", 0) != 0;
    return stream->failed ? LAUNCH_FAILED : SUCCESS;
}

int cuStreamQuery(Stream *stream) {
    return state_of(stream);
}

int cuStreamSynchronize(Stream *stream) {
    return stream->recording ? INVALID_VALUE : state_of(stream);
}

int cuEventCreate(timespec **event, unsigned) {
    *event = new timespec();
    return SUCCESS;
}

int cuEventDestroy_v2(timespec *event) {
    delete event;
    return SUCCESS;
}

// In a graph only an external event is a time.
int cuEventRecordWithFlags(timespec *event, Stream *stream, unsigned flags) {
    if (flags != 1) {
        return INVALID_VALUE;
    }
    return perform(stream, [=] { clock_gettime(CLOCK_MONOTONIC, event); });
}

int cuEventElapsedTime_v2(float *millis, timespec *begin, timespec *end) {
    *millis = (float)((end->tv_sec - begin->tv_sec) * 1e3 + (end->tv_nsec - begin->tv_nsec) / 1e6);
    return begin->tv_sec ? SUCCESS : INVALID_VALUE;
}

int cuMemcpyHtoDAsync_v2(unsigned long long to, const void *from, size_t bytes, Stream *stream) {
    return perform(stream, [=] { memcpy((void *)to, from, bytes); });
}

int cuMemcpyDtoHAsync_v2(void *to, unsigned long long from, size_t bytes, Stream *stream) {
    return perform(stream, [=] { memcpy(to, (void *)from, bytes); });
}

int cuMemsetD8Async(unsigned long long to, unsigned char value, size_t bytes, Stream *stream) {
    return perform(stream, [=] { memset((void *)to, value, bytes); });
}

int cuLaunchKernel(Function *function, unsigned x, unsigned y, unsigned z, unsigned threadsX, unsigned threadsY,
                   unsigned threadsZ, unsigned, Stream *stream, void **arguments, void **) {
    if (!x || !y || x > 0x7fffffff || y > 65535 || z != 1 || threadsZ != 1 || threadsX * threadsY > 1024) {
        return INVALID_VALUE;
    }
    // As the driver does, keeps the arguments' values, not where they are.
    std::vector<std::string> values;
    for (size_t i = 0; i < function->sizes.size(); i++) {
        values.emplace_back((const char *)arguments[i], function->sizes[i]);
    }
    return perform(stream, [=] {
        std::vector<std::string> copies = values;
        std::vector<void *> pointers;
        for (auto &copy : copies) {
            pointers.push_back((void *)copy.data());
        }
        int grid[] = {(int)x, (int)y, (int)threadsX, (int)threadsY};
        function->launch(grid, pointers.data());
    });
}

int cuStreamBeginCapture_v2(Stream *stream, int) {
    stream->recording = new Graph();
    return SUCCESS;
}

int cuStreamEndCapture(Stream *stream, Graph **graph) {
    *graph = stream->recording;
    stream->recording = nullptr;
    return *graph ? SUCCESS : INVALID_VALUE;
}

int cuGraphInstantiateWithFlags(Graph **executable, Graph *graph, unsigned long long) {
    *executable = new Graph(*graph);
    return SUCCESS;
}

int cuGraphDestroy(Graph *graph) {
    delete graph;
    return SUCCESS;
}

int cuGraphExecDestroy(Graph *executable) {
    delete executable;
    return SUCCESS;
}

int cuGraphLaunch(Graph *executable, Stream *stream) {
    return perform(stream, [=] {
        for (auto &work : executable->work) {
            work();
        }
    });
}

int cuGetErrorName(int, const char **name) {
    *name = "STAND_IN_ERROR";
    return SUCCESS;
}

int cuGetErrorString(int, const char **text) {
    *text = "said by the driver's stand-in";
    return SUCCESS;
}

// For the stand-ins of cuBLAS and cuDNN.
long stand_in_property(const char *name, long otherwise) {
    return property(name, otherwise);
}

int stand_in_perform(void *stream, void (*work)(void *), void *with) {
    return perform((Stream *)stream, [=] { work(with); });
}
}
