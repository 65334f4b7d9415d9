package org.trainmark.bench.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.launch.ServiceJar;
import org.trainmark.bench.machine.Installation;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.bench.suite.SuiteFile.Source;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Problem;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.EngineLaunch;

class ProfileClassPathIT {

    private static final String MINE = "profiles.mine={engine: other, class-path: jars}";

    private final Path directory;

    ProfileClassPathIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void startsFromTheDirectoryOfTheSuite() throws IOException {
        jar(directory.resolve("jars"));

        Profile profile = read("profile=mine", MINE).cells().get(0).profile();

        assertThat(profile.classPath()).contains(new JarFolder("jars", directory.resolve("jars"), Optional.empty()));
    }

    @Test
    void isInheritedWithItsDirectory() throws IOException {
        jar(directory.resolve("jars"));

        Profile profile = read("profile=child", "profiles.child={extends: mine}", MINE)
                .cells()
                .get(0)
                .profile();

        assertThat(profile.classPath()).contains(new JarFolder("jars", directory.resolve("jars"), Optional.empty()));
    }

    @Test
    void ofABuiltInProfileStartsFromTheInstallationAndIsBuiltOnRequest() {
        Path jars = Installation.folder().resolve("peers/nd4j-plain/target/lib");
        String[] child = {"profile=child", "profiles.child={extends: nd4j-plain}"};

        // Which of the two it is depends on what was built here.
        if (new JarFolder("", jars, Optional.empty()).isEmpty()) {
            assertThat(problems(child))
                    .containsExactly("--set profile: profile is 'child', which cannot run here: there is no jar in "
                            + jars + "; build it with: mvn -Ppeers -DskipTests package");
        } else {
            assertThat(read(child).cells().get(0).profile().classPath())
                    .contains(new JarFolder(
                            "peers/nd4j-plain/target/lib", jars, Optional.of("mvn -Ppeers -DskipTests package")));
        }
    }

    @Test
    void ofACudaProfileIsBuiltWithTheMavenProfileOfItsName() {
        Path jars = Installation.folder().resolveSibling("cuda-profiles/target/lib/cuda-11.6");

        if (new JarFolder("", jars, Optional.empty()).isEmpty()) {
            assertThat(problems("profile=cuda-11.6"))
                    .containsExactly("--set profile: profile is 'cuda-11.6', which cannot run here: there is no jar in "
                            + jars + "; build it with: mvn -Pcuda-11.6 -DskipTests package");
        } else {
            assertThat(read("profile=cuda-11.6").cells().get(0).profile().device())
                    .isEqualTo(DeviceId.cuda(0));
        }
    }

    @Test
    void countsByItsNameInTheIdOfACellAndNotByWhereItLies(@TempDir Path elsewhere) throws IOException {
        jar(directory.resolve("jars"));
        jar(directory.resolve("other"));
        jar(elsewhere.resolve("jars"));
        String here = id(read("profile=mine", MINE));

        assertThat(id(read(elsewhere, "profile=mine", MINE))).isEqualTo(here);
        assertThat(id(read("profile=mine", MINE, "profiles.mine.class-path=other")))
                .isNotEqualTo(here);
        assertThat(id(read("profile=mine", "profiles.mine={engine: other}"))).isNotEqualTo(here);
    }

    @Test
    void mustHoldJars() throws IOException {
        Files.createDirectories(directory.resolve("jars"));

        assertThat(problems("profile=mine", MINE))
                .containsExactly("--set profile: profile is 'mine', which cannot run here: there is no jar in "
                        + directory.resolve("jars") + "; put the engine's jars there");
    }

    @Test
    void saysHowItsJarsAreBuilt() {
        assertThat(problems("profile=mine", "profiles.mine={class-path: {folder: jars, built-with: make -C jars}}"))
                .containsExactly("--set profile: profile is 'mine', which cannot run here: there is no jar in "
                        + directory.resolve("jars") + "; build it with: make -C jars");
    }

    @Test
    void countsByItsFolderAloneInTheIdOfACell() throws IOException {
        jar(directory.resolve("jars"));

        assertThat(id(read("profile=mine", "profiles.mine={engine: other, class-path: {folder: jars, built-with: x}}")))
                .isEqualTo(id(read("profile=mine", MINE)));
    }

    @Test
    void tellsHowItsEngineStarts() throws IOException {
        ServiceJar.in(directory.resolve("jars"), EngineLaunch.class, JarLaunch.class);

        Profile profile = read("profile=mine", "profiles.mine={engine: from-jar, class-path: jars, precision: bf16}")
                .cells()
                .get(0)
                .profile();

        assertThat(profile.flags(8)).containsExactly("-Djar.threads=8", "-Djar.precision=bf16");
        assertThat(problems("profile=mine", "profiles.mine={engine: from-jar, class-path: jars, precision: fp8}"))
                .containsExactly("--set profiles.mine: precision must be one of fp32, bf16, but is 'fp8'");
    }

    @Test
    void takesAnyOptionWhileTheJarsAreMissingThatWouldTell() {
        assertThat(read("profile=cpu", "profiles.mine={engine: from-jar, class-path: jars, precision: fp8}")
                        .cells())
                .hasSize(1);
        assertThat(problems("profile=mine", "profiles.mine={engine: from-jar, class-path: jars, precision: fp8}"))
                .singleElement()
                .asString()
                .contains("there is no jar in");
    }

    @Test
    void mustHoldJarsThatFit() throws IOException {
        Files.createDirectories(directory.resolve("jars"));
        try (OutputStream bytes = Files.newOutputStream(directory.resolve("jars/old.jar"));
                JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + EngineLaunch.class.getName()));
            jar.write("org.trainmark.gone.GoneLaunch".getBytes(UTF_8));
        }

        assertThat(problems("profile=mine", MINE))
                .singleElement()
                .asString()
                .startsWith("--set profile: profile is 'mine', which cannot run here: its jars do not fit this build of"
                        + " Trainmark: ")
                .contains("GoneLaunch")
                .endsWith("; put the engine's jars there");
    }

    @Test
    void ofAProfileThatNoTrialRunsUnderMayBeMissing() {
        assertThat(read("profile=cpu", MINE).cells()).hasSize(1);
    }

    private static void jar(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("x.jar"), "");
    }

    private static String id(Suite suite) {
        return suite.cells().get(0).id();
    }

    private Suite read(String... changes) {
        return read(directory, changes);
    }

    private static Suite read(Path directory, String... changes) {
        Source source = new Source("suite.yaml", Suites.SMALL, directory);
        return new SuiteFile(Suites::facts, Suites.EQUIPMENT).read(source, List.of(changes));
    }

    private List<String> problems(String... changes) {
        try {
            read(changes);
            return List.of();
        } catch (InvalidSuiteException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
