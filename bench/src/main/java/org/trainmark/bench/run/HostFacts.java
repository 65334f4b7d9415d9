package org.trainmark.bench.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.machine.AskedProgram;
import org.trainmark.bench.machine.MachineClass;

/** What the machine and the host JVM are, as names and values for a run's provenance. */
final class HostFacts {

    /** A repository may be large, or on a disk that does not answer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private HostFacts() {}

    static SortedMap<String, String> provenance() {
        MachineClass machine = MachineClass.read();
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("cpu", machine.cpu());
        if (!machine.gpus().isEmpty()) {
            facts.put("gpu", String.join(", ", machine.gpus()));
        }
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", String.format(Locale.ROOT, "%.1f GiB", machine.memoryBytes() / Math.pow(1024, 3)));
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("arch", System.getProperty("os.arch"));
        facts.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"));
        commit().ifPresent(commit -> facts.put("git", commit));
        return facts;
    }

    /** Returns the commit of the repository that the run is started in, if it is one and git is there. */
    private static Optional<String> commit() {
        try {
            ProcessBuilder git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            return AskedProgram.ask(git, LONGEST)
                    .filter(answer -> answer.code() == 0)
                    .map(answer -> answer.printed().strip());
        } catch (IOException e) {
            // There is no git; a run does not need one.
            return Optional.empty();
        }
    }
}
