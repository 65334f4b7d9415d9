package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.launch.ServiceJar;
import org.trainmark.core.engine.Engine;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** Runs that have trials on two devices at once, in JVMs of their own. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "groups of processes are made with Linux's tools")
class DevicesAtOnceIT {

    private final Path directory;

    DevicesAtOnceIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        ServiceJar.in(directory.resolve("jars"), Engine.class, MeetingEngine.class);
        Files.createDirectory(directory.resolve("place"));
    }

    @Test
    void trainOnBothAndSaySo() {
        HostProcess.Ended ended = HostProcess.run(directory, arguments());
        List<TrialReport> trials = TinySuite.logged(directory);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(trials).hasSize(4).extracting(TrialReport::outcome).containsOnly(Outcome.COMPLETED);
        assertThat(trials).extracting(trial -> trial.provenance().get("device")).containsOnly("a", "b");
        assertThat(trials.stream().filter(trial -> trial.host().facts().containsKey(Circumstances.DEVICES_AT_ONCE)))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(RunDirectory.open(directory.resolve(TinySuite.OUT)).info().settings())
                .containsEntry(RunInfo.DEVICES_AT_ONCE, "true");
        assertThat(ended.err()).contains("trainmark: trials run on 2 devices at once: ");
        assertThat(ended.out().replace('\n', ' ')).contains("Trials ran on 2 devices at once: ");
    }

    @Test
    void endBothForksWhenToldToStop() {
        HostProcess.Ended ended;
        List<ProcessHandle> forks = new ArrayList<>();
        try (HostProcess host = HostProcess.startGroup(
                directory, arguments("measure.throughput={warmup: 0s, measure: 1h}", "limits.trial-timeout=2h"))) {
            forks.add(host.awaitFork());
            forks.add(host.awaitFork());
            Signals.sendToGroup("INT", host.pid());
            ended = host.awaitEnd();
        }

        assertThat(ended.code()).as(ended.err()).isEqualTo(130);
        assertThat(forks).hasSize(2);
        Await.until("the end of both forks", () -> forks.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(TinySuite.logged(directory)).isEmpty();
        assertThat(ended.err()).contains("every trial that ended is kept. To go on: ");
    }

    @Test
    void goOnToTheSameTrialsAfterAKill() {
        String[] arguments = arguments();
        try (HostProcess host = HostProcess.start(directory, arguments)) {
            Await.until("the first trial", () -> !TinySuite.logged(directory).isEmpty());
            List<ProcessHandle> orphans = host.kill();
            Await.until("the end of the forks", () -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        }
        List<TrialReport> before = TinySuite.logged(directory);

        HostProcess.Ended ended = HostProcess.run(directory, arguments);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory)).hasSize(4).containsAll(before);
        assertThat(TinySuite.logged(directory)).extracting(TrialReport::order).doesNotHaveDuplicates();
    }

    private String[] arguments(String... more) {
        List<String> changes = new ArrayList<>();
        for (String device : List.of("a", "b")) {
            String environment = "{%s: '%s'}".formatted(MeetingEngine.PLACE, directory.resolve("place"));
            changes.add("profiles.on-%1$s={extends: quick, engine: meeting, device: %1$s, class-path: jars}"
                    .formatted(device));
            changes.add("profiles.on-%s.environment=%s".formatted(device, environment));
        }
        changes.add("axes.profile=[on-a, on-b]");
        changes.add("measure.repetitions=2");
        changes.add("measure.devices-at-once=true");
        changes.addAll(List.of(more));
        return TinySuite.arguments(directory, changes.toArray(String[]::new));
    }
}
