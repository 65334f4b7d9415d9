package org.trainmark.bench.machine.watch;

import java.util.Optional;

/** This process and all that it started. */
final class OwnProcesses {

    private OwnProcesses() {}

    /**
     * Returns whether a process lives and is none of them. One that is not found may be the trial's, under the number
     * that it has outside a container, or have just ended.
     */
    static boolean isForeign(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent() && !isOwn(process);
    }

    private static boolean isOwn(Optional<ProcessHandle> process) {
        Optional<ProcessHandle> ancestor = process;
        while (ancestor.isPresent()) {
            if (ancestor.get().equals(ProcessHandle.current())) {
                return true;
            }
            ancestor = ancestor.get().parent();
        }
        return false;
    }
}
