package org.trainmark.bench.doctor;

import java.util.Optional;
import org.trainmark.bench.machine.Gpus;
import org.trainmark.core.engine.Obstacle;

/** What is said of GPUs that cannot be used, or cannot be read. */
final class GpuWords {

    private GpuWords() {}

    /** Returns why no GPU can be used; empty if the driver tells of one, or may be there all the same. */
    static Optional<Obstacle> obstacle(Gpus gpus) {
        if (gpus instanceof Gpus.NoDriver) {
            return Optional.of(new Obstacle(
                    "no NVIDIA driver is loaded, or this container does not see it",
                    "install the driver, or start the container with --gpus all"));
        }
        if (gpus instanceof Gpus.Unreadable unreadable) {
            return Optional.of(new Obstacle(unreadable.problem(), "mend the driver until nvidia-smi works"));
        }
        return Optional.empty();
    }

    /** Returns the state of all of them in a sentence; empty if they are told one by one. */
    static Optional<String> state(Gpus gpus) {
        if (gpus instanceof Gpus.NoProgram noProgram) {
            return Optional.of("there is a driver, but no nvidia-smi to ask it (%s)".formatted(noProgram.driver()));
        }
        if (gpus.list().isEmpty() && gpus instanceof Gpus.Found) {
            return Optional.of("the driver finds none");
        }
        return obstacle(gpus).map(Obstacle::why);
    }
}
