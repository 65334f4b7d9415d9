package org.trainmark.bench.machine;

import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.Circumstances;

/** Which machine this is among those of its class, by names of facts. */
public final class Host {

    /** What the facts call the name that the machine has in its network. */
    public static final String NODE = Circumstances.NODE;

    private Host() {}

    /** Returns the facts of this machine: its name, its start, and what its processors run; what can be read of it. */
    public static SortedMap<String, String> facts() {
        return facts(SystemFiles.ofThisMachine(), System.getenv().getOrDefault("SLURMD_NODENAME", ""));
    }

    /** @param known name that a cluster has for the machine; may be empty */
    static SortedMap<String, String> facts(SystemFiles files, String known) {
        SortedMap<String, String> facts = new TreeMap<>();
        if (known.isEmpty()) {
            files.text("proc/sys/kernel/hostname").ifPresent(name -> facts.put(NODE, name));
        } else {
            facts.put(NODE, known);
        }
        files.text("proc/sys/kernel/random/boot_id").ifPresent(id -> facts.put("boot-id", id));
        files.text("proc/cpuinfo")
                .flatMap(text -> SystemFiles.value(text, "microcode"))
                .ifPresent(version -> facts.put("microcode", version));
        return facts;
    }
}
