package org.trainmark.cuda.engine;

import static org.bytedeco.cuda.global.cudart.CUDA_VERSION;
import static org.bytedeco.cuda.global.cudart.CU_COMPUTEMODE_PROHIBITED;
import static org.bytedeco.cuda.global.cudart.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR;
import static org.bytedeco.cuda.global.cudart.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR;
import static org.bytedeco.cuda.global.cudart.CU_DEVICE_ATTRIBUTE_COMPUTE_MODE;
import static org.bytedeco.cuda.global.cudart.cuDeviceGet;
import static org.bytedeco.cuda.global.cudart.cuDeviceGetAttribute;
import static org.bytedeco.cuda.global.cudart.cuDeviceGetCount;
import static org.bytedeco.cuda.global.cudart.cuDeviceGetName;
import static org.bytedeco.cuda.global.cudart.cuDriverGetVersion;
import static org.bytedeco.cuda.global.cudart.cuInit;
import static org.trainmark.cuda.engine.DriverCalls.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.engine.Device;

/** The cards that CUDA's driver shows. */
final class DriverCards implements Cards {

    private static final int LEAST_CAPABILITY = 75;

    /** Drivers work with later versions of their own generation of CUDA. */
    private static final int LEAST_DRIVER = CUDA_VERSION / 1000 * 1000;

    private static final int FIRST_DRIVER_OF_12 = 525;
    private static final int FIRST_DRIVER_OF_13 = 580;
    private static final int NAME_BYTES = 256;

    private final KernelCache cache;

    /** @param cache of compiled kernels */
    DriverCards(KernelCache cache) {
        this.cache = cache;
    }

    @Override
    public List<Device> devices() {
        Optional<String> obstacle = Libraries.obstacle();
        if (obstacle.isEmpty()) {
            try {
                return cards().stream()
                        .map(card -> new Device(id(card), card.name(), obstacle(card)))
                        .toList();
            } catch (CudaException e) {
                obstacle = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return List.of(new Device("cuda:0", "none", obstacle));
    }

    private static String id(Card card) {
        return "cuda:" + card.handle();
    }

    private static List<Card> cards() {
        check(cuInit(0), "cuInit");
        requireDriver();
        int[] count = new int[1];
        check(cuDeviceGetCount(count), "cuDeviceGetCount");
        if (count[0] == 0) {
            throw new CudaException("the driver shows no card; is CUDA_VISIBLE_DEVICES set so that it hides them?");
        }
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < count[0]; i++) {
            cards.add(card(i));
        }
        return cards;
    }

    private static void requireDriver() {
        int version = driverVersion();
        if (version < LEAST_DRIVER) {
            throw new CudaException(
                    "the driver is made for CUDA %s, and this engine needs %s: install a driver from %d on"
                            .formatted(
                                    versionName(version),
                                    versionName(LEAST_DRIVER),
                                    LEAST_DRIVER < 13_000 ? FIRST_DRIVER_OF_12 : FIRST_DRIVER_OF_13));
        }
    }

    private static int driverVersion() {
        int[] version = new int[1];
        check(cuDriverGetVersion(version), "cuDriverGetVersion");
        return version[0];
    }

    /** Returns 13.0 for 13000. */
    private static String versionName(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }

    private static Card card(int number) {
        int[] handle = new int[1];
        check(cuDeviceGet(handle, number), "cuDeviceGet");
        byte[] name = new byte[NAME_BYTES];
        check(cuDeviceGetName(name, NAME_BYTES, handle[0]), "cuDeviceGetName");
        int major = attribute(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, handle[0]);
        int minor = attribute(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, handle[0]);
        return new Card(handle[0], new String(name, StandardCharsets.UTF_8).split("\0", 2)[0], 10 * major + minor);
    }

    private static int attribute(int attribute, int handle) {
        int[] value = new int[1];
        check(cuDeviceGetAttribute(value, attribute, handle), "cuDeviceGetAttribute");
        return value[0];
    }

    private static Optional<String> obstacle(Card card) {
        if (card.capability() < LEAST_CAPABILITY) {
            return Optional.of(
                    "its compute capability is %s, and this engine drives cards from 7.5 on; use the profile cuda-11.6"
                            .formatted(card.capability() / 10.0));
        }
        return attribute(CU_DEVICE_ATTRIBUTE_COMPUTE_MODE, card.handle()) == CU_COMPUTEMODE_PROHIBITED
                ? Optional.of("its compute mode is prohibited; allow work on it with: nvidia-smi -c DEFAULT")
                : Optional.empty();
    }

    @Override
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>();
        if (Libraries.obstacle().isEmpty()) {
            facts.put("cuda.driver", versionName(driverVersion()));
            facts.put("cuda.nvrtc", KernelCompiler.version());
            cards().forEach(card -> facts.put(
                    "cuda.device." + card.handle(),
                    "%s, capability %s".formatted(card.name(), card.capability() / 10.0)));
        }
        return facts;
    }

    @Override
    public Gpu open(Device device, Precision precision) {
        Card card = cards().stream()
                .filter(one -> id(one).equals(device.id()))
                .findFirst()
                .orElseThrow();
        byte[] code = KernelCompiler.code(card.capability(), precision, cache);
        return new DriverGpu(card, code, precision);
    }
}
