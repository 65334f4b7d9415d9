package org.trainmark.bench.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationIT {

    private final Path root;

    InstallationIT(@TempDir Path directory) {
        root = directory.resolve("a b");
    }

    @Test
    void hasTheJarsThatAJvmTakesClassesFrom() throws IOException {
        Installation installation = made(root);
        jar(root.resolve("bench/target/lib/of-an-older-build.jar"), "old");
        jar(root.resolve("bench/peers/dl4j/target/lib/dl4j.jar"), "dl4j");
        jar(root.resolve("cuda-profiles/target/lib/cuda-11.6/nd4j.jar"), "nd4j");
        jar(root.resolve("cuda-profiles/engine/target/lib/cuda.jar"), "cuda");
        jar(root.resolve("cuda-profiles/engine/target/test-lib/junit.jar"), "junit");
        write(root.resolve("java/release"), "JAVA_VERSION=\"17.0.15\"");

        assertThat(Installation.of(jar()).files().stream().map(Path::toString))
                .containsExactly(
                        "bench/peers/dl4j/target/lib/dl4j.jar",
                        "bench/target/benchmarks.jar",
                        "bench/target/lib/core.jar",
                        "bench/target/lib/results.jar",
                        "cuda-profiles/engine/target/lib/cuda.jar",
                        "cuda-profiles/target/lib/cuda-11.6/nd4j.jar",
                        "java/release");
        assertThat(Installation.of(jar()).root()).isEqualTo(root);
        assertThat(installation.folders().stream().map(Path::toString))
                .containsExactly("bench/target", "bench/target/lib");
    }

    @Test
    void hasTheSameDigestWhereverItLies(@TempDir Path elsewhere) throws IOException {
        String digest = made(root).digest();
        Files.setLastModifiedTime(jar(), FileTime.fromMillis(1));

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(Installation.of(jar()).digest()).isEqualTo(digest);
        assertThat(made(elsewhere).digest()).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bench/target/benchmarks.jar",
                "bench/target/lib/core.jar",
                "bench/peers/dl4j/target/lib/dl4j.jar",
                "cuda-profiles/engine/target/lib/cuda.jar"
            })
    void hasAnotherDigestWhereAJarHoldsSomethingElse(String changed) throws IOException {
        String digest = made(root).digest();

        jar(root.resolve(changed), "an entry that changed");

        assertThat(Installation.of(jar()).digest()).isNotEqualTo(digest);
    }

    @Test
    void hasAnotherDigestWithAnotherJavaOfItsOwnOrAJarThatIsBrokenOrGone() throws IOException {
        String digest = made(root).digest();

        write(root.resolve("java/release"), "17");
        String java = Installation.of(jar()).digest();
        write(root.resolve("java/release"), "25");
        String otherJava = Installation.of(jar()).digest();
        write(root.resolve("bench/target/lib/core.jar"), "broken");
        String broken = Installation.of(jar()).digest();
        Files.delete(root.resolve("bench/target/lib/core.jar"));
        String gone = Installation.of(jar()).digest();

        assertThat(new String[] {digest, java, otherJava, broken, gone}).doesNotHaveDuplicates();
    }

    @Test
    void isReadFromClassesThatAreInNoJar() throws IOException {
        Path classes = root.resolve("bench/target/classes");
        write(classes.resolve("org/One.class"), "one");
        String digest = Installation.of(classes).digest();
        write(classes.resolve("org/One.class"), "two");

        assertThat(Installation.of(classes).files()).containsExactly(Path.of("bench/target/classes/org/One.class"));
        assertThat(Installation.of(classes).digest()).isNotEqualTo(digest);
    }

    @Test
    void isUnpackedWhereNothingCanBeBuilt(@TempDir Path elsewhere) throws IOException {
        Path folder = root.resolve("bench");

        assertThat(Installation.isUnpacked(folder.resolve("peers"), folder)).isTrue();
        assertThat(Installation.isUnpacked(elsewhere, folder)).isFalse();

        write(root.resolve("pom.xml"), "");

        assertThat(Installation.isUnpacked(folder.resolve("peers"), folder)).isFalse();
    }

    @Test
    void saysWhichOneCannotBeRead() {
        assertThatThrownBy(() -> Installation.of(jar()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read the installation in " + root);
    }

    @Test
    void isTheOneOfThisBuild() {
        Installation current = Installation.current();

        assertThat(Installation.folder()).hasParentRaw(current.root());
        assertThat(current.digest()).isEqualTo(Installation.current().digest());
    }

    private Path jar() {
        return root.resolve("bench/target/benchmarks.jar");
    }

    private static Installation made(Path root) throws IOException {
        Path jar = root.resolve("bench/target/benchmarks.jar");
        jar(jar, "bench");
        jar(root.resolve("bench/target/lib/core.jar"), "core");
        jar(root.resolve("bench/target/lib/results.jar"), "results");
        return Installation.of(jar);
    }

    private static void jar(Path file, String entry) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/core.jar lib/results.jar lib/absent.jar");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("content"));
            jar.write(entry.getBytes(UTF_8));
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, UTF_8);
    }
}
