package org.trainmark.core.engine.nd4j.crew;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many threads of this JVM can run at the same moment. */
final class Processors {

    /** What a container may use: microseconds of processors, or {@code max}, in so many microseconds of time. */
    private static final Path QUOTA = Path.of("/sys/fs/cgroup/cpu.max");

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,15}) ([1-9]\\d{0,14})");

    private Processors() {}

    /** Returns the whole processors of this JVM: where it may use one and a half, a second thread waits at times. */
    static int whole() {
        int available = Runtime.getRuntime().availableProcessors();
        try {
            return Files.isReadable(QUOTA) ? whole(available, Files.readString(QUOTA)) : available;
        } catch (IOException e) {
            // The file is there for some kernels and containers only; without it there is no such limit.
            return available;
        }
    }

    /** @param quota as the kernel writes it: {@code 150000 100000} for one and a half processors */
    static int whole(int available, String quota) {
        Matcher limit = LIMIT.matcher(quota.strip());
        return limit.matches()
                ? (int) Math.max(
                        1, Math.min(available, Long.parseLong(limit.group(1)) / Long.parseLong(limit.group(2))))
                : available;
    }
}
