/* Stands in for libcuda.so.1: answers as the variables STUB_... say, and as a driver for CUDA 12.4 with one device else. */
#include <stdio.h>
#include <stdlib.h>

#define NO_DEVICE 100

static int number(const char *name, int otherwise) {
    const char *text = getenv(name);
    return text ? atoi(text) : otherwise;
}

int cuDriverGetVersion(int *version) {
    *version = number("STUB_VERSION", 12040);
    return 0;
}

int cuInit(unsigned flags) {
    return flags ? 1 : number("STUB_COUNT", 1) ? number("STUB_INIT", 0) : NO_DEVICE;
}

int cuDeviceGetCount(int *count) {
    *count = number("STUB_COUNT", 1);
    return 0;
}

int cuDeviceGet(int *device, int ordinal) {
    *device = ordinal;
    return 0;
}

int cuDeviceGetName(char *name, int length, int device) {
    snprintf(name, length, "Stub %d", device);
    return 0;
}

int cuDeviceGetAttribute(int *value, int attribute, int device) {
    (void) device;
    int sm = number("STUB_SM", 86);
    *value = attribute == 75 ? sm / 10 : attribute == 76 ? sm % 10 : -1;
    return 0;
}

int cuDeviceTotalMem_v2(size_t *bytes, int device) {
    (void) device;
    *bytes = (size_t) 80 << 30;
    return 0;
}

int cuGetErrorString(int error, const char **text) {
    *text = error == 999 ? "something is amiss" : NULL;
    return *text ? 0 : 1;
}
