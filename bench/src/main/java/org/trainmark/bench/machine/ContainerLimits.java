package org.trainmark.bench.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * What a container lets its processes use: the tightest of the control groups that this process is in.
 *
 * @param memoryBytes empty if there is no limit
 * @param processors how many may be busy on average; empty if there is no quota
 */
public record ContainerLimits(OptionalLong memoryBytes, OptionalDouble processors) {

    private static final String GROUPS = "sys/fs/cgroup";

    /** Version 1 writes a number close to the largest instead of nothing. */
    private static final long NO_LIMIT = 1L << 60;

    static ContainerLimits read(SystemFiles files) {
        String own = groups(files);
        List<String> unified = ways(GROUPS, path(own, "0::"));
        List<String> memory = ways(GROUPS + "/memory", path(own, ":memory:"));
        List<String> cpu = ways(GROUPS + "/cpu", path(own, ":cpu:", ":cpu,cpuacct:", ":cpuacct,cpu:"));
        OptionalLong bytes = LongStream.concat(
                        unified.stream().flatMapToLong(way -> files.number(way + "/memory.max").stream()),
                        memory.stream().flatMapToLong(way -> files.number(way + "/memory.limit_in_bytes").stream()))
                .filter(limit -> limit < NO_LIMIT)
                .min();
        OptionalDouble processors = DoubleStream.concat(
                        unified.stream().flatMapToDouble(way -> quota(files.text(way + "/cpu.max")).stream()),
                        cpu.stream().flatMapToDouble(way -> quota(quotaAndPeriod(files, way)).stream()))
                .min();
        return new ContainerLimits(bytes, processors);
    }

    private static String groups(SystemFiles files) {
        return files.text("proc/self/cgroup").orElse("");
    }

    /** Returns the directory of this process's own group. */
    static String ownGroup(SystemFiles files) {
        return last(ways(GROUPS, path(groups(files), "0::")));
    }

    /** Returns the same where groups are of version 1, which has one for memory alone. */
    static String ownMemoryGroup(SystemFiles files) {
        return last(ways(GROUPS + "/memory", path(groups(files), ":memory:")));
    }

    private static String last(List<String> ways) {
        return ways.get(ways.size() - 1);
    }

    /** Returns the group of this process in the hierarchy that one of the marks stands for. */
    private static String path(String groups, String... marks) {
        return groups.lines()
                .flatMap(line -> Arrays.stream(marks)
                        .filter(line::contains)
                        .map(mark -> line.substring(line.indexOf(mark) + mark.length())))
                .findFirst()
                .orElse("/");
    }

    /** Returns the group and all above it, since each limits those below. */
    private static List<String> ways(String root, String path) {
        String[] names = path.split("/", -1);
        List<String> ways = new ArrayList<>(List.of(root));
        for (String name : names) {
            if (!name.isEmpty()) {
                ways.add(ways.get(ways.size() - 1) + "/" + name);
            }
        }
        return ways;
    }

    private static Optional<String> quotaAndPeriod(SystemFiles files, String way) {
        return files.text(way + "/cpu.cfs_quota_us")
                .flatMap(quota -> files.text(way + "/cpu.cfs_period_us").map(period -> quota + " " + period));
    }

    /** Reads {@code quota period} in microseconds; no quota is {@code max} or -1. */
    private static OptionalDouble quota(Optional<String> text) {
        return text.filter(line -> line.matches("\\d+ [1-9]\\d*"))
                .map(line -> line.split(" ", -1))
                .map(words -> OptionalDouble.of(Double.parseDouble(words[0]) / Double.parseDouble(words[1])))
                .orElse(OptionalDouble.empty());
    }
}
