package org.trainmark.bench.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;

/** A probe that finds something amiss with the devices of one kind, in the jars of a profile. */
public final class RefusingProbe implements DeviceProbe {

    public static final String WHY = "this kind is for tests alone";
    public static final String MEND = "take another";

    private static final Path JAR =
            Path.of("target", "benchmarks.jar").toAbsolutePath().normalize();

    @Override
    public Optional<Obstacle> obstacle(String engine, String device) {
        return device.startsWith("cuda:") ? Optional.of(new Obstacle(WHY, MEND)) : Optional.empty();
    }

    /** Puts a jar into a folder that holds this probe and leads to all that a trial needs. */
    public static Path jars(Path folder) throws IOException {
        Files.createDirectories(folder);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, JAR.toUri().toString());
        try (OutputStream bytes = Files.newOutputStream(folder.resolve("probe.jar"));
                JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            String file = RefusingProbe.class.getName().replace('.', '/') + ".class";
            try (InputStream code = requireNonNull(RefusingProbe.class.getResourceAsStream("/" + file), file)) {
                add(jar, file, code.readAllBytes());
            }
            String service = "META-INF/services/" + DeviceProbe.class.getName();
            add(jar, service, RefusingProbe.class.getName().getBytes(UTF_8));
        }
        return folder;
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
