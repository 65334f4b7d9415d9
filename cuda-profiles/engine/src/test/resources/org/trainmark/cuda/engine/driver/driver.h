// Stands in for CUDA's driver: a card that is the processor. Kernels come from libraries beside this one that are made of
// the kernels' own source; a card's properties from the file `card` there, as lines of a name and a number.

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

enum Result {
    SUCCESS = 0,
    INVALID_VALUE = 1,
    OUT_OF_MEMORY = 2,
    NO_DEVICE = 100,
    NOT_FOUND = 500,
    LAUNCH_FAILED = 719,
    CAPTURE_UNSUPPORTED = 900,
    CAPTURE_UNJOINED = 904
};

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

struct Stream;

// Work, and for each piece which others it comes after.
struct Graph {
    std::vector<Work> work;
    std::vector<std::vector<size_t>> after;
    std::vector<Stream *> streams;
};

struct Stream {
    Graph *recording;
    std::vector<size_t> last;  // pieces of work that the next comes after
    bool failed;
};

struct Event {
    timespec time;
    Graph *recording;
    std::vector<size_t> last;
};

static std::map<void *, size_t> allocated;
static size_t used;

// What is there, and what a card would not have borne.
static int events, graphs, streams, mistakes, times;
static int recordings;  // that are under way
static int inFlight;    // graphs that have been started and not been waited for
static std::set<std::string> rehearsed;

// Whether something is done for the first time while a stream records: then a library may allocate, or wait for the device.
static bool unrehearsed(const std::string &what) {
    if (recordings && !rehearsed.count(what)) {
        mistakes++;
        return true;
    }
    rehearsed.insert(what);
    return false;
}

static int unlessRecording() {
    mistakes += recordings != 0;
    return recordings ? CAPTURE_UNSUPPORTED : SUCCESS;
}

// Does work, or records it.
static int perform(Stream *stream, Work work) {
    if (stream->failed) {
        return LAUNCH_FAILED;
    }
    if (stream->recording) {
        stream->recording->work.push_back(work);
        stream->recording->after.push_back(stream->last);
        stream->last = {stream->recording->work.size() - 1};
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
    // Of this stand-in alone.
    case 10001:
        *value = events + graphs + streams;
        return SUCCESS;
    case 10002:
        *value = mistakes;
        return SUCCESS;
    case 10003:
        *value = times;
        return SUCCESS;
    case 20:
        *value = (int)property("mode", 0);
        return SUCCESS;
    default:
        return INVALID_VALUE;
    }
}

int cuDevicePrimaryCtxRetain(void **context, int device) {
    static int theOne;
    *context = &theOne;
    return device == property("only", device) ? (int)property("retain", SUCCESS) : NO_DEVICE;
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
    if (unrehearsed(std::to_string((size_t)module) + name)) {
        return CAPTURE_UNSUPPORTED;
    }
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
    if (unlessRecording()) {
        return CAPTURE_UNSUPPORTED;
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
    if (unlessRecording()) {
        return CAPTURE_UNSUPPORTED;
    }
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
    *stream = new Stream{nullptr, {}, false};
    streams++;
    return SUCCESS;
}

int cuCtxSynchronize() {
    return unlessRecording();
}

int cuStreamDestroy_v2(Stream *stream) {
    streams--;
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
    if (stream->recording) {
        return INVALID_VALUE;
    }
    inFlight = 0;
    return state_of(stream);
}

int cuEventCreate(Event **event, unsigned) {
    *event = new Event();
    events++;
    return SUCCESS;
}

int cuEventDestroy_v2(Event *event) {
    events--;
    mistakes += inFlight != 0;
    delete event;
    return SUCCESS;
}

// In a graph only an external event is a time.
int cuEventRecordWithFlags(Event *event, Stream *stream, unsigned flags) {
    if (flags != 1) {
        return INVALID_VALUE;
    }
    return perform(stream, [=] {
        times++;
        clock_gettime(CLOCK_MONOTONIC, &event->time);
    });
}

int cuEventElapsedTime_v2(float *millis, Event *begin, Event *end) {
    timespec from = begin->time, to = end->time;
    *millis = (float)((to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6);
    return from.tv_sec ? SUCCESS : INVALID_VALUE;
}

int cuEventRecord(Event *event, Stream *stream) {
    event->recording = stream->recording;
    event->last = stream->last;
    return SUCCESS;
}

// A stream that waits for work that is being recorded is recorded too.
int cuStreamWaitEvent(Stream *stream, Event *event, unsigned) {
    if (!event->recording) {
        return SUCCESS;
    }
    if (stream->recording != event->recording) {
        stream->last.clear();
        event->recording->streams.push_back(stream);
    }
    stream->recording = event->recording;
    stream->last.insert(stream->last.end(), event->last.begin(), event->last.end());
    return SUCCESS;
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
    graphs++;
    recordings++;
    stream->recording->streams.push_back(stream);
    stream->last.clear();
    return SUCCESS;
}

// All that was recorded must lead to the end of the stream in which recording began.
static bool joined(const Graph &graph, const std::vector<size_t> &last) {
    std::vector<bool> leads(graph.work.size());
    for (size_t end : last) {
        leads[end] = true;
    }
    for (size_t i = graph.work.size(); i-- > 0;) {
        for (size_t before : graph.after[i]) {
            leads[before] = leads[before] || leads[i];
        }
    }
    for (bool one : leads) {
        if (!one) {
            return false;
        }
    }
    return true;
}

int cuStreamEndCapture(Stream *stream, Graph **graph) {
    *graph = stream->recording;
    if (!*graph) {
        return INVALID_VALUE;
    }
    recordings--;
    std::vector<size_t> last = stream->last;
    for (Stream *taking : (*graph)->streams) {
        taking->recording = nullptr;
    }
    stream->last.clear();
    return joined(**graph, last) ? (int)property("end-capture", SUCCESS) : CAPTURE_UNJOINED;
}

// A device may do work in any order that its graph allows: the one in which it was recorded, or, of the pieces that may be
// next, always the one recorded last.
int cuGraphInstantiateWithFlags(Graph **executable, Graph *graph, unsigned long long) {
    if (property("instantiate", SUCCESS) != SUCCESS) {
        return (int)property("instantiate", SUCCESS);
    }
    bool lastFirst = property("last-first", 0) != 0;
    std::vector<bool> done(graph->work.size());
    *executable = new Graph();
    graphs++;
    for (size_t count = 0; count < done.size(); count++) {
        size_t next = done.size();
        for (size_t i = 0; i < done.size(); i++) {
            bool ready = !done[i];
            for (size_t before : graph->after[i]) {
                ready &= done[before];
            }
            if (ready && (lastFirst || next == done.size())) {
                next = i;
            }
        }
        done[next] = true;
        (*executable)->work.push_back(graph->work[next]);
    }
    return SUCCESS;
}

int cuGraphDestroy(Graph *graph) {
    graphs--;
    delete graph;
    return SUCCESS;
}

int cuGraphExecDestroy(Graph *executable) {
    graphs--;
    mistakes += inFlight != 0;
    delete executable;
    return SUCCESS;
}

int cuGraphLaunch(Graph *executable, Stream *stream) {
    inFlight++;
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

// For the stand-ins of libraries that work in streams.
long stand_in_property(const char *name, long otherwise) {
    return property(name, otherwise);
}

int stand_in_unrehearsed(const char *what) {
    return unrehearsed(what);
}

int stand_in_create() {
    return unlessRecording();
}

int stand_in_perform(void *stream, void (*work)(void *), void *with) {
    return perform((Stream *)stream, [=] { work(with); });
}
}
