package org.trainmark.bench.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.machine.AskedProgram;
import org.trainmark.bench.machine.Host;
import org.trainmark.bench.machine.MachineClass;

/** What the machine and the host JVM are, as names and values for a run's provenance. */
final class HostFacts {

    /** A repository may be large, or on a disk that does not answer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private HostFacts() {}

    /** Returns what this machine is. */
    static SortedMap<String, String> ofMachine() {
        SortedMap<String, String> facts = Host.facts();
        facts.putAll(MachineClass.read().facts());
        return facts;
    }

    /** Returns what this process runs on and from. */
    static SortedMap<String, String> ofProcess() {
        SortedMap<String, String> facts = new TreeMap<>();
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

    /** Returns what a trial's own record says of the machine, its class as a digest. */
    static SortedMap<String, String> ofTrial() {
        SortedMap<String, String> facts = Host.facts();
        facts.put(MachineClass.NAME, MachineClass.read().facts().getOrDefault(MachineClass.NAME, ""));
        commit().ifPresent(commit -> facts.put("git", commit));
        return facts;
    }
}
