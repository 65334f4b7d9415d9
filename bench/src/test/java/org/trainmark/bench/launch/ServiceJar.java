package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar that brings a service of the tests to a trial's JVM. */
public final class ServiceJar {

    private static final Path JAR =
            Path.of("target", "benchmarks.jar").toAbsolutePath().normalize();

    private ServiceJar() {}

    /** Puts a jar into a folder that holds one class, which is a service, and leads to all that a trial needs. */
    public static <T> Path in(Path folder, Class<T> service, Class<? extends T> implementation) throws IOException {
        try (JarOutputStream jar = open(folder)) {
            String file = implementation.getName().replace('.', '/') + ".class";
            try (InputStream code = requireNonNull(ServiceJar.class.getResourceAsStream("/" + file), file)) {
                add(jar, file, code.readAllBytes());
            }
            add(
                    jar,
                    "META-INF/services/" + service.getName(),
                    implementation.getName().getBytes(UTF_8));
        }
        return folder;
    }

    /** Puts a jar into a folder that holds nothing, and leads to all that a trial needs. */
    public static void withoutService(Path folder) throws IOException {
        open(folder).close();
    }

    private static JarOutputStream open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, JAR.toUri().toString());
        return new JarOutputStream(Files.newOutputStream(folder.resolve("service.jar")), manifest);
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
