package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OomKillsTest {

    @Test
    void countsThoseOfItsOwnGroupFirst() {
        FakeFiles files = new FakeFiles()
                .with("proc/self/cgroup", "0::/app/run")
                .with("sys/fs/cgroup/app/run/memory.events", "low 0\nmax 7\noom 3\noom_kill 2\noom_group_kill 0")
                .with("proc/vmstat", "nr_free_pages 1\noom_kill 9");

        assertThat(OomKills.read(files)).hasValue(2);
        assertThat(OomKills.read(files.without("sys/fs/cgroup/app/run/memory.events")))
                .hasValue(9);
        assertThat(OomKills.read(files.without("proc/vmstat"))).isEmpty();
    }

    @Test
    void knowsGroupsOfVersion1() {
        FakeFiles files = new FakeFiles()
                .with("proc/self/cgroup", "4:memory:/docker/x")
                .with("sys/fs/cgroup/memory/docker/x/memory.oom_control", "under_oom 0\noom_kill 4");

        assertThat(OomKills.read(files)).hasValue(4);
    }
}
