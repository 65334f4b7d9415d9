package org.trainmark.cuda;

import static java.util.Objects.requireNonNull;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.core.engine.Obstacle;

/** The driver's library in this process; the names of its functions and numbers are those of {@code cuda.h}. */
final class LoadedCudaDriver implements CudaDriver {

    /** The system property that names another file than the driver's library, for tests. */
    static final String LIBRARY_PROPERTY = "trainmark.cuda.driver";

    private static final String LIBRARY = "libcuda.so.1";
    private static final int SUCCESS = 0;
    private static final int NO_DEVICE = 100;
    private static final int CAPABILITY_MAJOR = 75;
    private static final int CAPABILITY_MINOR = 76;
    private static final int LONGEST_NAME = 256;

    private final NativeLibrary library;

    private LoadedCudaDriver(NativeLibrary library) {
        this.library = requireNonNull(library, "library");
    }

    static LoadedCudaDriver load() {
        String file = System.getProperty(LIBRARY_PROPERTY, LIBRARY);
        // Loads what JNA itself needs: if that fails, it is not the driver that is missing.
        NativeLibrary.getProcess();
        try {
            return new LoadedCudaDriver(NativeLibrary.getInstance(file));
        } catch (UnsatisfiedLinkError e) {
            throw new CudaUnavailableException(new Obstacle(
                    "no NVIDIA driver is loaded, or this container does not see it: there is no " + file,
                    "install the driver, or start the container with --gpus all"));
        }
    }

    @Override
    public CudaVersion version() {
        IntByReference version = new IntByReference();
        require(call("cuDriverGetVersion", version));
        return CudaVersion.ofNumber(version.getValue());
    }

    @Override
    public List<CudaDevice> devices() {
        int started = call("cuInit", 0);
        if (started == NO_DEVICE) {
            return List.of();
        }
        require(started);
        IntByReference count = new IntByReference();
        require(call("cuDeviceGetCount", count));
        return IntStream.range(0, count.getValue()).mapToObj(this::device).toList();
    }

    private CudaDevice device(int ordinal) {
        IntByReference device = new IntByReference();
        require(call("cuDeviceGet", device, ordinal));
        byte[] name = new byte[LONGEST_NAME];
        require(call("cuDeviceGetName", name, name.length, device.getValue()));
        LongByReference bytes = new LongByReference();
        require(call("cuDeviceTotalMem_v2", bytes, device.getValue()));
        int major = attribute(CAPABILITY_MAJOR, device.getValue());
        int minor = attribute(CAPABILITY_MINOR, device.getValue());
        return new CudaDevice(Native.toString(name), new Capability(major, minor), bytes.getValue());
    }

    private int attribute(int attribute, int device) {
        IntByReference value = new IntByReference();
        require(call("cuDeviceGetAttribute", value, attribute, device));
        return value.getValue();
    }

    private int call(String function, Object... arguments) {
        return library.getFunction(function).invokeInt(arguments);
    }

    private void require(int code) {
        if (code != SUCCESS) {
            throw new CudaUnavailableException(new Obstacle(
                    "the NVIDIA driver does not work: %s (error %d)".formatted(text(code), code),
                    "mend the driver until nvidia-smi works"));
        }
    }

    private String text(int code) {
        PointerByReference text = new PointerByReference();
        boolean known = call("cuGetErrorString", code, text) == SUCCESS && text.getValue() != null;
        return known ? text.getValue().getString(0) : "unknown error";
    }
}
