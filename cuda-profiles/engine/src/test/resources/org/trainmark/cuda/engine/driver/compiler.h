// Stands in for NVRTC: what it makes of kernels is the name of the type that REAL stands for.

#include <string.h>
#include <string>

struct Program {
    std::string type, log;
};

extern "C" {

int nvrtcVersion(int *major, int *minor) {
    *major = 13;
    *minor = 0;
    return 0;
}

int nvrtcGetNumSupportedArchs(int *count) {
    *count = 1;
    return 0;
}

int nvrtcGetSupportedArchs(int *capabilities) {
    capabilities[0] = 80;
    return 0;
}

int nvrtcCreateProgram(Program **program, const char *source, const char *, int, const char *const *, const char *const *) {
    *program = new Program();
    return strstr(source, "__global__") ? 0 : 1;
}

int nvrtcDestroyProgram(Program **program) {
    delete *program;
    *program = nullptr;
    return 0;
}

int nvrtcCompileProgram(Program *program, int count, const char *const *options) {
    for (int i = 0; i < count; i++) {
        if (!strncmp(options[i], "-DREAL=", 7)) {
            program->type = options[i] + 7;
        }
    }
    program->log = "kernels.cu(1): error: REAL is not defined";
    return program->type.empty() ? 6 : 0;
}

int nvrtcGetCUBINSize(Program *program, size_t *size) {
    *size = program->type.size() + 1;
    return 0;
}

int nvrtcGetCUBIN(Program *program, char *code) {
    strcpy(code, program->type.c_str());
    return 0;
}

int nvrtcGetProgramLogSize(Program *program, size_t *size) {
    *size = program->log.size() + 1;
    return 0;
}

int nvrtcGetProgramLog(Program *program, char *log) {
    strcpy(log, program->log.c_str());
    return 0;
}

const char *nvrtcGetErrorString(int result) {
    return result == 6 ? "NVRTC_ERROR_COMPILATION" : "said by NVRTC's stand-in";
}
}
