package org.trainmark.bench.machine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An NVIDIA GPU as its driver tells it.
 *
 * @param index in the driver's order
 * @param computeCapability such as 9.0; empty with drivers that do not tell
 * @param mig whether it is cut into instances: {@code Enabled} or {@code Disabled}; empty if it cannot be
 * @param ecc whether its memory corrects errors, likewise
 * @param clockMegahertz of its multiprocessors, now and at most
 * @param slowdowns why it protects itself by a lower clock; empty if it does not
 * @param processes that compute on it
 */
public record Gpu(
        int index,
        String name,
        String uuid,
        Optional<String> computeCapability,
        OptionalLong memoryBytes,
        OptionalLong usedBytes,
        String driver,
        Optional<String> mig,
        Optional<String> ecc,
        OptionalDouble clockMegahertz,
        OptionalDouble highestClockMegahertz,
        OptionalDouble temperatureCelsius,
        OptionalDouble watts,
        OptionalDouble utilizationPercent,
        List<String> slowdowns,
        List<GpuProcess> processes) {

    static final String QUERY = "index,name,uuid,compute_cap,memory.total,memory.used,driver_version,mig.mode.current,"
            + "ecc.mode.current,clocks.sm,clocks.max.sm,temperature.gpu,power.draw,utilization.gpu,"
            + "clocks_throttle_reasons.active";
    private static final int FIELDS = 15;

    public Gpu {
        slowdowns = List.copyOf(slowdowns);
        processes = List.copyOf(processes);
    }

    /** Returns whether a number, an id or the beginning of one, as {@code CUDA_VISIBLE_DEVICES} has them, means it. */
    public boolean isNamed(String id) {
        return Integer.toString(index).equals(id) || uuid.startsWith(id) || id.startsWith("MIG-");
    }

    /** Reads a line of the answer to {@link #QUERY}, and takes those of the processes that are on this GPU. */
    static Gpu parse(String line, List<GpuProcess> all) {
        SmiRow row = SmiRow.parse(line, FIELDS);
        String uuid = row.required(2);
        return new Gpu(
                (int) row.bits(0),
                row.required(1),
                uuid,
                row.text(3),
                row.bytes(4),
                row.bytes(5),
                row.required(6),
                row.text(7),
                row.text(8),
                row.number(9),
                row.number(10),
                row.number(11),
                row.number(12),
                row.number(13),
                Slowdowns.protecting(row.bits(14)),
                all.stream().filter(process -> process.gpuUuid().equals(uuid)).toList());
    }

    /** Returns whether it is busy and yet shows no process, as in a container that hides those outside. */
    boolean hidesProcesses() {
        return processes.isEmpty() && utilizationPercent.orElse(0) > 0;
    }
}
