package org.trainmark.cuda.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.engine.Device;

/** One card, which is the processor. */
final class HostCards implements Cards {

    static final Device DEVICE = new Device("cuda:0", "the processor in place of a card", Optional.empty());

    private static final Map<Precision, Path> LIBRARIES = new EnumMap<>(Precision.class);

    private final List<HostGpu> opened = new ArrayList<>();

    List<HostGpu> opened() {
        return opened;
    }

    @Override
    public List<Device> devices() {
        return List.of(DEVICE);
    }

    @Override
    public SortedMap<String, String> provenance() {
        return new TreeMap<>();
    }

    @Override
    public Gpu open(Device device, Precision precision) {
        HostGpu gpu = new HostGpu(library(precision));
        opened.add(gpu);
        return gpu;
    }

    private static synchronized Path library(Precision precision) {
        return LIBRARIES.computeIfAbsent(precision, p -> {
            try {
                Path directory = Files.createTempDirectory("kernels");
                directory.toFile().deleteOnExit();
                Path library = HostKernels.compile(directory, p);
                try (var files = Files.list(directory)) {
                    files.forEach(file -> file.toFile().deleteOnExit());
                }
                return library;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
