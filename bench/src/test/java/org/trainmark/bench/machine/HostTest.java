package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class HostTest {

    @Test
    void saysWhichMachineItIs() {
        FakeFiles files = new FakeFiles()
                .with("proc/sys/kernel/hostname", "box")
                .with("proc/sys/kernel/random/boot_id", "0b1e")
                .with("proc/cpuinfo", "model name\t: Some CPU\nmicrocode\t: 0xffffffff\n");

        assertThat(Host.facts(files, ""))
                .containsEntry("node", "box")
                .containsEntry("boot-id", "0b1e")
                .containsEntry("microcode", "0xffffffff");
    }

    @Test
    void hasTheNameThatItsClusterKnowsItBy() {
        assertThat(Host.facts(new FakeFiles().with("proc/sys/kernel/hostname", "box"), "n1"))
                .containsExactly(entry("node", "n1"));
    }
}
