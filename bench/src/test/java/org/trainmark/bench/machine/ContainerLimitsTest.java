package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContainerLimitsTest {

    private final FakeFiles files = new FakeFiles();

    @Test
    void areNoneWhereNoGroupHasAny() {
        files.with("proc/self/cgroup", "0::/\n")
                .with("sys/fs/cgroup/memory.max", "max")
                .with("sys/fs/cgroup/cpu.max", "max 100000");

        ContainerLimits limits = ContainerLimits.read(files);

        assertThat(limits.memoryBytes()).isEmpty();
        assertThat(limits.processors()).isEmpty();
    }

    @Test
    void areTheTightestOfAGroupAndThoseAboveIt() {
        files.with("proc/self/cgroup", "0::/pod/trial\n")
                .with("sys/fs/cgroup/pod/memory.max", "4294967296")
                .with("sys/fs/cgroup/pod/trial/memory.max", "max")
                .with("sys/fs/cgroup/pod/cpu.max", "400000 100000")
                .with("sys/fs/cgroup/pod/trial/cpu.max", "150000 100000");

        ContainerLimits limits = ContainerLimits.read(files);

        assertThat(limits.memoryBytes()).hasValue(4L << 30);
        assertThat(limits.processors()).hasValue(1.5);
    }

    @Test
    void areReadFromGroupsOfVersionOneToo() {
        files.with("proc/self/cgroup", "4:memory:/docker/1\n3:cpu,cpuacct:/docker/1\n")
                .with("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712")
                .with("sys/fs/cgroup/memory/docker/1/memory.limit_in_bytes", "1073741824")
                .with("sys/fs/cgroup/cpu/docker/1/cpu.cfs_quota_us", "50000")
                .with("sys/fs/cgroup/cpu/docker/1/cpu.cfs_period_us", "100000");

        ContainerLimits limits = ContainerLimits.read(files);

        assertThat(limits.memoryBytes()).hasValue(1L << 30);
        assertThat(limits.processors()).hasValue(0.5);
    }

    @Test
    void ofVersionOneAreNoneWithoutAQuota() {
        files.with("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712")
                .with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1")
                .with("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");

        ContainerLimits limits = ContainerLimits.read(files);

        assertThat(limits.memoryBytes()).isEmpty();
        assertThat(limits.processors()).isEmpty();
    }
}
