package org.trainmark.bench.run;

import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.git.Repository;
import org.trainmark.bench.machine.Host;
import org.trainmark.bench.machine.MachineClass;

/** What the machine and the host JVM are, as names and values for a run's provenance. */
final class HostFacts {

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
        facts.putAll(Repository.here().facts());
        return facts;
    }

    /**
     * Returns what a trial's own record says of the machine, its class as a digest.
     *
     * @param machine what this machine is
     */
    static SortedMap<String, String> ofTrial(SortedMap<String, String> machine) {
        SortedMap<String, String> facts = Host.facts();
        facts.put(MachineClass.NAME, machine.getOrDefault(MachineClass.NAME, ""));
        return facts;
    }
}
