package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudart.CU_COMPUTEMODE_PROHIBITED;
import static org.bytedeco.cuda.global.cudart.CU_DEVICE_ATTRIBUTE_COMPUTE_MODE;
import static org.bytedeco.cuda.global.cudart.cuDeviceGet;
import static org.bytedeco.cuda.global.cudart.cuDeviceGetAttribute;
import static org.bytedeco.cuda.global.cudart.cuInit;
import static org.trainmark.cuda.engine.driver.DriverCalls.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.cuda.CudaDevice;
import org.trainmark.cuda.CudaDriver;
import org.trainmark.cuda.CudaUnavailableException;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;

/** The cards that CUDA's driver shows. */
public final class DriverCards implements Cards {

    private final KernelCache cache;
    private final Supplier<Convolutions> convolutions;
    private final Supplier<Optional<Obstacle>> unknownChoice;

    /**
     * Finds the cards.
     *
     * @param cache of compiled kernels
     * @param convolutions what is to compute them; asked for only where there is no unknown choice
     * @param unknownChoice what a profile has asked for that does not exist, which keeps every card from being used
     */
    public DriverCards(
            KernelCache cache, Supplier<Convolutions> convolutions, Supplier<Optional<Obstacle>> unknownChoice) {
        this.cache = cache;
        this.convolutions = convolutions;
        this.unknownChoice = unknownChoice;
    }

    @Override
    public List<Device> devices() {
        List<Device> devices = new ArrayList<>();
        for (CudaDevice shown : shown()) {
            devices.add(new Device(id(devices.size()), shown.name(), obstacle(devices.size())));
        }
        return devices.isEmpty() ? List.of(new Device(id(0), "none", obstacle(0))) : List.copyOf(devices);
    }

    private static List<CudaDevice> shown() {
        try {
            return CudaDriver.load().devices();
        } catch (CudaUnavailableException e) {
            return List.of();
        }
    }

    private static String id(int number) {
        return DeviceId.cuda(number).toString();
    }

    private Optional<String> obstacle(int number) {
        return unknownChoice
                .get()
                .or(() -> CardNeeds.unmet(number, Precision.FP32))
                .map(Obstacle::toString)
                .or(() -> Libraries.obstacle(convolutions.get()))
                .or(() -> prohibited(number));
    }

    private static Optional<String> prohibited(int number) {
        int[] mode = new int[1];
        check(cuDeviceGetAttribute(mode, CU_DEVICE_ATTRIBUTE_COMPUTE_MODE, handle(number)), "cuDeviceGetAttribute");
        return mode[0] == CU_COMPUTEMODE_PROHIBITED
                ? Optional.of("its compute mode is prohibited; allow work on it with: nvidia-smi -c DEFAULT")
                : Optional.empty();
    }

    private static int handle(int number) {
        int[] handle = new int[1];
        check(cuInit(0), "cuInit");
        check(cuDeviceGet(handle, number), "cuDeviceGet");
        return handle[0];
    }

    @Override
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>();
        List<CudaDevice> shown = shown();
        for (int i = 0; i < shown.size(); i++) {
            facts.put("cuda.capability." + i, shown.get(i).capability().toString());
        }
        Convolutions chosen = convolutions.get();
        facts.put("cuda.convolutions", chosen.toString());
        if (!shown.isEmpty() && Libraries.obstacle(chosen).isEmpty()) {
            facts.put("cuda.driver", CudaDriver.load().version().toString());
            facts.put("cuda.nvrtc", KernelCompiler.version());
            if (chosen == Convolutions.CUDNN) {
                facts.put("cuda.cudnn", CudnnConvolutions.version());
            }
        }
        return facts;
    }

    @Override
    public Accelerator open(Device device, Precision precision) {
        int number = DeviceId.of(device.id())
                .card()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no card".formatted(device.id())));
        var capability = shown().get(number).capability();
        int sm = 10 * capability.major() + capability.minor();
        return new DriverGpu(
                handle(number), sm, KernelCompiler.code(sm, precision, cache), precision, convolutions.get());
    }
}
