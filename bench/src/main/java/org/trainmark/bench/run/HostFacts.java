package org.trainmark.bench.run;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.git.Repository;
import org.trainmark.bench.machine.MachineClass;

/** What the machine and the host JVM are, as names and values for a run's provenance. */
final class HostFacts {

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
        facts.putAll(Repository.here().facts());
        return facts;
    }
}
