package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProcessFamilyTest {

    private static final String MARK = "TRAINMARK_TRIAL=one";

    private final FakeFiles files = new FakeFiles();

    private void process(long pid, long parent, long session, String environment) {
        files.with("proc/%d/stat".formatted(pid), "%d (a (b) c) S %d %2$d %d 0".formatted(pid, parent, session));
        files.with("proc/%d/environ".formatted(pid), environment);
    }

    private ProcessFamily family(long root) {
        return new ProcessFamily(files, root, MARK);
    }

    @Test
    void hasChildrenAndTheirs() {
        process(100, 2, 50, "");
        process(101, 100, 50, "");
        process(102, 101, 50, "");
        process(103, 2, 50, "");

        assertThat(family(100).close()).containsExactlyInAnyOrder(100L, 101L, 102L);
    }

    @Test
    void hasTheSessionOfThoseWhoseParentIsGone() {
        process(100, 2, 100, "");
        process(101, 1, 100, "");

        assertThat(family(100).close()).containsExactlyInAnyOrder(100L, 101L);
    }

    @Test
    void hasWhoeverStartedWithItsMark() {
        process(101, 1, 101, "A=b\0" + MARK + "\0C=d");
        process(102, 1, 102, "A=b\0" + MARK + "s\0C=d");

        assertThat(family(100).close()).isEmpty();
        assertThat(family(100).all()).containsExactly(101L);
    }

    @Test
    void withoutARootHasTheMarkedAloneWhateverTheirSession() {
        process(1, 0, 0, "");
        process(101, 0, 0, "");
        process(102, 1, 0, MARK);

        assertThat(family(0).close()).isEmpty();
        assertThat(family(0).all()).containsExactly(102L);
    }

    @Test
    void leavesOutWhatHasEnded() {
        files.with("proc/101/stat", "101 (x) Z 100 100 100 0");

        assertThat(family(100).close()).isEmpty();
    }

    @Test
    void isNeverThatOfTheFirstProcess() {
        assertThatIllegalArgumentException().isThrownBy(() -> family(1)).withMessageContaining("root must be 0");
    }
}
