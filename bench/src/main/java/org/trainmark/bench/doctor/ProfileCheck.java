package org.trainmark.bench.doctor;

import java.util.Optional;
import java.util.Set;
import org.trainmark.bench.launch.ForkedProbe;
import org.trainmark.bench.machine.Gpus;
import org.trainmark.bench.machine.TrainingMeans;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.Obstacle;

/**
 * Looks whether a profile's engine, natives and device are there.
 *
 * @param engines ids of the engines on this program's own class path
 * @param natives what keeps the natives on that from running
 * @param probe asks for devices
 */
record ProfileCheck(TrainingMeans means, Set<String> engines, Optional<Obstacle> natives, ForkedProbe probe) {

    ProfileCheck {
        engines = Set.copyOf(engines);
    }

    Check of(Profile profile) {
        return new Check(profile.name(), "%s on %s".formatted(profile.engine(), profile.device()), obstacle(profile));
    }

    private Optional<Obstacle> obstacle(Profile profile) {
        return profile.obstacle(means.equipment())
                .or(() -> profile.classPath().isPresent() ? Optional.empty() : ownClassPath(profile.engine()))
                .or(this::noCache)
                .or(() -> device(profile));
    }

    private Optional<Obstacle> ownClassPath(String engine) {
        return engines.contains(engine)
                ? natives
                : Optional.of(new Obstacle(
                        "no engine '%s' is on the class path".formatted(engine),
                        "give the profile the class-path that holds it"));
    }

    private Optional<Obstacle> noCache() {
        return means.nativeCache().usable()
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "JavaCPP cannot unpack natives to "
                                + means.nativeCache().folder(),
                        "set JAVACPP_CACHE_DIR to a folder that it can write to"));
    }

    private Optional<Obstacle> device(Profile profile) {
        return profile.gpu().id().flatMap(id -> probe.obstacle(profile).or(() -> gpu(id)));
    }

    private Optional<Obstacle> gpu(String id) {
        Gpus gpus = means.gpus();
        if (gpus instanceof Gpus.Found found && found.list().stream().noneMatch(gpu -> gpu.isNamed(id))) {
            return Optional.of(new Obstacle(
                    "there is no GPU %s among the %d".formatted(id, found.list().size()),
                    "choose another device, see nvidia-smi -L"));
        }
        return GpuWords.obstacle(gpus);
    }
}
