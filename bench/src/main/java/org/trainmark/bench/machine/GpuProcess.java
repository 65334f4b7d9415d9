package org.trainmark.bench.machine;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process that computes on a GPU.
 *
 * @param gpuUuid which GPU
 * @param pid as the driver's side sees it, which in a container may be another number
 * @param name empty where the driver cannot see it, as in a container
 */
public record GpuProcess(String gpuUuid, long pid, Optional<String> name, OptionalLong memoryBytes) {

    public static final String QUERY = "gpu_uuid,pid,process_name,used_gpu_memory";
    private static final int FIELDS = 4;

    public static GpuProcess parse(String line) {
        SmiRow row = SmiRow.parse(line, FIELDS);
        return new GpuProcess(row.required(0), row.bits(1), row.text(2), row.bytes(3));
    }
}
