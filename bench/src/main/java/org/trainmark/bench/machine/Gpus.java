package org.trainmark.bench.machine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What can be told of the GPUs of this machine. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Gpus.Found.class, name = "found"),
    @JsonSubTypes.Type(value = Gpus.NoDriver.class, name = "no driver"),
    @JsonSubTypes.Type(value = Gpus.NoProgram.class, name = "no nvidia-smi"),
    @JsonSubTypes.Type(value = Gpus.Unreadable.class, name = "unreadable")
})
public sealed interface Gpus {

    /** Asks the driver of this machine. */
    static Gpus ofThisMachine() {
        return new NvidiaSmi(SystemFiles.ofThisMachine()).gpus();
    }

    /** Returns the GPUs; none where nothing can be told. */
    default List<Gpu> list() {
        return List.of();
    }

    /** The driver answers. */
    record Found(List<Gpu> list) implements Gpus {

        public Found {
            list = List.copyOf(list);
        }
    }

    /** There is no NVIDIA driver on this machine, or none that it lets this container see. */
    record NoDriver() implements Gpus {}

    /** There is a driver, but not its program {@code nvidia-smi}, which tells of the GPUs. */
    record NoProgram(String driver) implements Gpus {}

    /** The program did not answer as it should. */
    record Unreadable(String problem) implements Gpus {}
}
