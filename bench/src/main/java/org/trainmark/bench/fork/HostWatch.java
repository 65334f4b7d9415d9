package org.trainmark.bench.fork;

/** Ends a trial's JVM when its host is gone, lest it disturb the trials of the run that goes on. */
final class HostWatch {

    private HostWatch() {}

    /** Watches the parent process, if this JVM was started by a host. */
    static void endWithHost() {
        if (Handoff.ofThisJvm().isPresent()) {
            ProcessHandle.current().parent().ifPresent(HostWatch::haltAfter);
        }
    }

    private static void haltAfter(ProcessHandle host) {
        Thread watch = new Thread(
                () -> {
                    host.onExit().join();
                    Runtime.getRuntime().halt(1);
                },
                "host-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
