package org.trainmark.bench.machine;

import java.util.OptionalLong;
import java.util.stream.Stream;

/** How many processes the system has killed because there was no memory left. */
public final class OomKills {

    private static final String COUNT = "oom_kill ";

    private OomKills() {}

    /** Returns the count so far: in this process's control group where that tells, else on the machine. */
    public static OptionalLong read() {
        return read(SystemFiles.ofThisMachine());
    }

    static OptionalLong read(SystemFiles files) {
        return Stream.of(
                        ContainerLimits.ownGroup(files) + "/memory.events",
                        ContainerLimits.ownMemoryGroup(files) + "/memory.oom_control",
                        "proc/vmstat")
                .flatMap(path -> files.text(path).stream())
                .flatMap(text -> text.lines().filter(line -> line.matches(COUNT + "\\d{1,18}")))
                .mapToLong(line -> Long.parseLong(line.substring(COUNT.length())))
                .findFirst();
    }
}
