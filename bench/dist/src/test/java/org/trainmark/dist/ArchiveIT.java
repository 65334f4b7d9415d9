package org.trainmark.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The archive of this build, unpacked in a path with a space, called through a link, without Maven and sources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveIT {

    private Unpacked unpacked;

    @BeforeAll
    void unpack(@TempDir Path directory) throws IOException {
        unpacked = Unpacked.in(directory);
    }

    @Test
    void showsItsVersionAndCommit() {
        Unpacked.Ended ended = unpacked.runWithJava("trainmark", "--version");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).matches("trainmark \\S+ \\(ND4J \\S+, \\S+(, commit [0-9a-f]{40}(-dirty)?)?\\)\\R");
    }

    @Test
    void runsASuiteToItsReport() {
        Unpacked.Ended ended = unpacked.runWithJava(
                "trainmark",
                "run",
                "quickstart",
                "--quick",
                "--out",
                "a run",
                "--set",
                "optimizer=adam",
                "--set",
                "learning-rate=0.01",
                "--set",
                "batch-size=64",
                "--set",
                "measure.throughput={warmup: 100ms, measure: 100ms}");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out() + ended.err()).contains("a run/report/report.html");
        assertThat(unpacked.directory().resolve("a run/report/report.html")).isNotEmptyFile();
    }

    @Test
    void saysWhichArchiveHasAnEngineThatIsNotInIt() {
        assumeFalse(Files.exists(unpacked.root().resolve("bench/peers")), "it has the peers");

        Unpacked.Ended ended = unpacked.runWithJava("trainmark", "run", "quickstart", "--set", "profile=dl4j-cpu");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("; unpack an archive made with: mvn -Ppeers -DskipTests package");
    }

    @Test
    void completesCommandsInBash() {
        String script = unpacked.root().resolve("share/completion/trainmark.sh").toString();

        Unpacked.Ended ended = unpacked.run(
                "bash",
                "-c",
                ". '%s' && COMP_WORDS=(trainmark ru) COMP_CWORD=1 && _complete_trainmark && echo ${COMPREPLY[@]}"
                        .formatted(script));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo("run\n");
    }

    @Test
    void saysThatThereIsNoJava() {
        assumeFalse(unpacked.hasJava(), "it has a Java of its own");

        Unpacked.Ended ended = unpacked.run("trainmark", "--version");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo("trainmark: there is no java; install a JDK 17 or later, or set JAVA_HOME\n");
    }

    @Test
    void hasTheJarsOfItsClassPathAndNoOthers() throws IOException {
        Path jar = unpacked.root().resolve("bench/target/benchmarks.jar");
        try (JarFile file = new JarFile(jar.toFile());
                Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            assertThat(libraries.map(library -> "lib/" + library.getFileName()))
                    .containsExactlyInAnyOrder(file.getManifest()
                            .getMainAttributes()
                            .getValue(Attributes.Name.CLASS_PATH)
                            .split(" "));
        }
    }

    @Test
    void tellsNothingOfTheMachineThatPackedIt() {
        List<String> entries = unpacked.run(
                        "tar", "--numeric-owner", "-tvzf", unpacked.archive().toString())
                .out()
                .lines()
                .toList();

        assertThat(entries)
                .hasSizeGreaterThan(100)
                .allSatisfy(entry ->
                        assertThat(entry).matches("(-rw-r--r--|-rwxr-xr-x|drwxr-xr-x) 0/0 +\\d+ 2026-01-01 00:00 .*"));
    }
}
