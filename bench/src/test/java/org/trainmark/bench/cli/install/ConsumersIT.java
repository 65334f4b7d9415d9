package org.trainmark.bench.cli.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which jars a project gets that depends on one of this project's. */
class ConsumersIT {

    private static final List<String> ARTIFACTS = List.of("core", "results");

    private static final String PARENT = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>parent</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules><module>core</module><module>results</module></modules>
            </project>
            """;

    private static final String CONSUMER = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>%1$s</artifactId>
              <version>1</version>
              <dependencies>
                <dependency>
                  <groupId>org.trainmark</groupId>
                  <artifactId>trainmark-%1$s</artifactId>
                  <version>%2$s</version>
                </dependency>
              </dependencies>
            </project>
            """;

    private static Path project;

    @BeforeAll
    static void resolve(@TempDir Path directory) throws IOException {
        project = Files.createDirectory(directory.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), PARENT);
        for (String artifact : ARTIFACTS) {
            Files.writeString(
                    Files.createDirectory(project.resolve(artifact)).resolve("pom.xml"),
                    CONSUMER.formatted(artifact, OtherBuild.version()));
        }
        OtherBuild.Ended ended = new OtherBuild(Files.createDirectory(directory.resolve("maven")))
                .run(
                        project,
                        "org.apache.maven.plugins:maven-dependency-plugin:" + versionOf("maven-dependency-plugin")
                                + ":list",
                        "-DoutputFile=jars.txt");
        assertThat(ended.code()).as(ended.log()).isZero();
    }

    private static String versionOf(String artifact) throws IOException {
        Matcher version = Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>(.*)</version>")
                .matcher(OtherBuild.pom());
        assertThat(version.find()).as(artifact).isTrue();
        return version.group(1);
    }

    /** Returns the jars that come with one, each as {@code group:artifact:jar:version:scope}. */
    private static List<String> jars(String artifact) throws IOException {
        return Files.readAllLines(project.resolve(artifact).resolve("jars.txt")).stream()
                .map(String::strip)
                .filter(line -> line.matches("\\S+:\\S+:\\S+:\\S+:\\S+.*"))
                .map(line -> line.split(" ", 2)[0])
                .toList();
    }

    @Test
    void getNeitherEngineNorHarnessWithResults() throws IOException {
        assertThat(jars("results"))
                .anyMatch(jar -> jar.startsWith("com.fasterxml.jackson.core:jackson-databind:"))
                .noneMatch(jar -> jar.matches("(org\\.nd4j|org\\.bytedeco|org\\.openjdk\\.jmh|info\\.picocli):.*"))
                .noneMatch(jar -> jar.startsWith("org.trainmark:trainmark-core:"))
                .hasSizeLessThan(20);
    }

    @Test
    void getNoNativesWithCore() throws IOException {
        assertThat(jars("core"))
                .anyMatch(jar -> jar.startsWith("org.nd4j:nd4j-api:"))
                .noneMatch(jar -> jar.matches("org\\.nd4j:nd4j-(native|native-preset|cuda.*):.*"))
                .noneMatch(jar -> jar.startsWith("org.bytedeco:openblas:"))
                .noneMatch(jar -> jar.contains("linux") || jar.contains("windows") || jar.contains("macosx"));
    }

    /** What a parent manages, and what its enforcer forbids, holds for its own modules alone. */
    @Test
    void getTheVersionsThatThisBuildChose() throws IOException {
        assertThat(jars("core"))
                .contains("org.apache.commons:commons-lang3:jar:" + versionOf("commons-lang3") + ":compile")
                .contains("org.apache.commons:commons-math3:jar:" + versionOf("commons-math3") + ":compile")
                .contains("commons-io:commons-io:jar:" + versionOf("commons-io") + ":compile");
    }

    @Test
    void getNothingThatThisBuildForbids() throws IOException {
        List<String> forbidden = Pattern.compile("<exclude>([^:<]+):([^:<]+)(:[^<]*)?</exclude>")
                .matcher(OtherBuild.pom().split("<bannedDependencies>|</bannedDependencies>", 3)[1])
                .results()
                .map(match -> match.group(1) + ":" + match.group(2))
                .map(pattern -> pattern.replace(".", "\\.").replace("*", ".*") + ":.*")
                .toList();

        assertThat(forbidden).hasSizeGreaterThan(10);
        for (String artifact : ARTIFACTS) {
            assertThat(jars(artifact)).noneMatch(jar -> forbidden.stream().anyMatch(jar::matches));
        }
    }

    @Test
    void getNoSnapshotOfAnotherProject() throws IOException {
        for (String artifact : ARTIFACTS) {
            assertThat(jars(artifact))
                    .filteredOn(jar -> !jar.startsWith("org.trainmark:"))
                    .isNotEmpty()
                    .noneMatch(jar -> jar.contains("SNAPSHOT"));
        }
    }
}
