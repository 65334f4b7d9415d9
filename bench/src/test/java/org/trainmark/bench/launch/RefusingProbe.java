package org.trainmark.bench.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;

/** A probe that finds something amiss with the devices of one kind, in the jars of a profile. */
public final class RefusingProbe implements DeviceProbe {

    public static final String WHY = "this kind is for tests alone";
    public static final String MEND = "take another";

    @Override
    public Optional<Obstacle> obstacle(String engine, DeviceId device) {
        return device.card().isPresent() ? Optional.of(new Obstacle(WHY, MEND)) : Optional.empty();
    }

    /** Puts a jar into a folder that holds this probe and leads to all that a trial needs. */
    public static Path jars(Path folder) throws IOException {
        return ServiceJar.in(folder, DeviceProbe.class, RefusingProbe.class);
    }
}
