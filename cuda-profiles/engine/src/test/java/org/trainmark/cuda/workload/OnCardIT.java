package org.trainmark.cuda.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * The script that uses a borrowed card, rehearsed: with the engine on the stand-in driver, or with programs that do
 * nothing.
 */
class OnCardIT {

    private static final int MOST_FILES = 8;

    private final Path home;
    private final Path out;

    OnCardIT(@TempDir Path directory) {
        home = directory.resolve("home");
        out = directory.resolve("out");
    }

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @BeforeEach
    void unpacks() throws IOException {
        Path scripts = Files.createDirectories(home.resolve("cuda-profiles/pytorch"));
        Files.createDirectories(home.resolve("java/bin"));
        Files.copy(Path.of("..", "on-card"), home.resolve("on-card"));
        Files.copy(Path.of("..", "pytorch", "table.py"), scripts.resolve("table.py"));
        script("on-card", Files.readString(home.resolve("on-card")));
        script("java/bin/java", "#!/bin/sh\nexec '%s/bin/java' \"$@\"\n".formatted(System.getProperty("java.home")));
        script(
                "trainmark",
                "#!/bin/sh\nwhile [ \"$1\" != --out ]; do shift; done\nmkdir -p \"$2\"; echo done >\"$2/ran\"\n");
        script("bin/nvidia-smi", "#!/bin/sh\necho A card, 9.0\n");
        Files.writeString(scripts.resolve("reference.py"), """
                import sys
                if sys.argv[1] == "check":
                    print("step,loss,pytorch")
                    print(len(sys.argv) - 2, "folders are alike", file=sys.stderr)
                else:
                    print("model,mode,precision,batch,step_us,samples_per_s,peak_bytes,device,torch")
                    for precision in "fp32", "bf16":
                        print(f"{sys.argv[1]},graph,{precision},8,100,80000,1,A card,2.11")
                """);
    }

    private void script(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Programs that say they are done at once, for what is about the script alone. */
    private void standsStill(String java) throws IOException {
        script("java/bin/java", java);
        for (String library : new String[] {
            "libcuda.so.1", "libcudart.so.13", "libnvrtc.so.13", "libcublas.so.13", "libcublasLt.so.13"
        }) {
            script("lib/" + library, "");
        }
    }

    private Process start(String cuda, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("on-card").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("printed").toFile());
        builder.environment().put("OUT", out.toString());
        builder.environment().put("ON_CARD_CUDA", cuda);
        builder.environment().put("ON_CARD_CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("ON_CARD_KIT", "CudaLaunchTest CudaEngineProbeTest");
        builder.environment().put("ON_CARD_BATCHES", "8");
        builder.environment().put("ON_CARD_STEPS", "2");
        builder.environment().put("ON_CARD_PATIENCE", "10");
        builder.environment().put("ON_CARD_RESERVE", "2");
        builder.environment().put("ON_CARD_WORK", home.resolve("work").toString());
        builder.environment().merge("PATH", home.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return builder.start();
    }

    private int run(String cuda, String... arguments) throws IOException, InterruptedException {
        return start(cuda, arguments).waitFor();
    }

    private String summary() throws IOException {
        return Files.readString(out.resolve("summary.txt"));
    }

    @Test
    void doesAllPartsOnTheStandInDriver() throws IOException, InterruptedException {
        for (Precision precision : new Precision[] {Precision.FP32, Precision.BF16}) {
            StandInDriver.load().cards(precision, Convolutions.CUDNN, Optional::empty);
        }
        String cuda = StandInDriver.load().directory().toString();

        int code = run(cuda, "--deadline", "1500", "libraries", "gate", "kit", "check", "sweep", "peer-mlp", "cells");

        assertThat(summary())
                .contains("libcublasLt.so.13: " + cuda, "CudaLaunchTest: ", "6 folders are alike")
                .contains("libraries: fine", "gate: fine", "kit: fine", "check: fine", "peer-mlp: fine", "cells: fine")
                .contains("| fp32 | 8 |");
        assertThat(code).isZero();
        assertThat(Files.readAllLines(out.resolve("sweep.csv")))
                .startsWith(Sweep.HEAD)
                .anySatisfy(line ->
                        assertThat(line).startsWith("mlp,fused-forked,bf16,8,").contains("7 of 7"))
                .anySatisfy(line -> assertThat(line).startsWith("cnn,plain+cudnn,fp32,8,"));
        assertThatAllIsWhole();
    }

    @Test
    void nothingElseRunsWhereALibraryIsMissing() throws IOException, InterruptedException {
        standsStill("#!/bin/sh\n");
        Files.delete(home.resolve("lib/libcublas.so.13"));

        assertThat(run(home.resolve("lib").toString(), "works")).isEqualTo(1);
        assertThat(summary())
                .contains("libcublas.so.13: NONE", "libraries: FAILED with exit code 1")
                .doesNotContain("gate:");
    }

    @Test
    void nothingElseRunsWhereTheFirstStepsFail() throws IOException, InterruptedException {
        standsStill("#!/bin/sh\n[ \"$1\" = -version ] || { echo the card fails; exit 1; }\n");

        assertThat(run(home.resolve("lib").toString(), "works")).isEqualTo(1);
        assertThat(summary()).contains("gate: FAILED with exit code 1").doesNotContain("kit:");
        assertThat(Files.readString(home.resolve("printed"))).contains("the card fails");
    }

    @Test
    void whatIsWrongIsNotTimed() throws IOException, InterruptedException {
        standsStill(
                "#!/bin/sh\ncase $* in *'Workload cnn'*) echo Begun; echo Exception: the card is full; exit 1 ;; esac\n");

        assertThat(run(home.resolve("lib").toString(), "works")).isEqualTo(1);
        assertThat(summary())
                .contains(
                        "kit: FAILED",
                        "check: FAILED",
                        "cnn bf16: exit code 1; Exception: the card is full",
                        "sweep: not run: numbers of what does not work are none");
    }

    @Test
    void endsBeforeItsDeadline() throws IOException, InterruptedException {
        standsStill("#!/bin/sh\n[ \"$1\" = -version ] || sleep 6\n");
        long start = System.nanoTime();

        assertThat(run(home.resolve("lib").toString(), "--deadline", "12", "gate", "sweep", "peer-mlp"))
                .isEqualTo(1);

        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(13);
        assertThat(summary()).contains("gate: fine").contains("peer-mlp: not run: ");
    }

    /** Cut off by a signal that it sees, and by one that it does not. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    void whateverHasEndedWhenItIsCutOffIsKept(String signal) throws IOException, InterruptedException {
        standsStill(
                "#!/bin/sh\ncase $* in *Sweep*) i=0; while [ $i -lt 30 ]; do echo mlp,plain,fp32,$i,1,1,1,,; sleep 0.1; i=$((i + 1)); done ;; esac\n");
        Random random = new Random(7);
        for (int cut = 0; cut < 4; cut++) {
            Process script = start(home.resolve("lib").toString(), "libraries", "gate", "cells", "sweep");
            Thread.sleep(500 + random.nextInt(5000));
            new ProcessBuilder("kill", "-" + signal, Long.toString(script.pid()))
                    .start()
                    .waitFor();
            script.waitFor();
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            assertThatAllIsWhole();
        }
        assertThat(summary()).contains("gate: fine");
        assertThat(Files.readAllLines(out.resolve("sweep.csv"))).hasSizeGreaterThan(1);
    }

    private void assertThatAllIsWhole() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(out)) {
            List<Path> left = files.toList();
            assertThat(left).hasSizeLessThanOrEqualTo(MOST_FILES);
            for (Path file : left) {
                if (file.toString().endsWith(".tar.gz")) {
                    assertThat(new ProcessBuilder("tar", "tzf", file.toString())
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor())
                            .isZero();
                }
            }
        }
    }
}
