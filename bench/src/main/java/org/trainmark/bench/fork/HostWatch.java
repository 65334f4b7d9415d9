package org.trainmark.bench.fork;

/** Ends a trial's JVM when its host is gone, lest it disturb the trials of the run that goes on. */
public final class HostWatch {

    /** The system property that gives a trial's JVM the process id of its host; not set when a person starts JMH. */
    public static final String PROPERTY = "trainmark.host";

    private static final long INTERVAL_MILLIS = 500;

    private HostWatch() {}

    /** Watches the host, if this JVM was started by one. */
    public static void endWithHost() {
        Long host = Long.getLong(PROPERTY);
        if (host != null) {
            Thread watch = new Thread(() -> haltWithoutParent(host), "host-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    /** Asks for the parent each time: once the host is dead, even if nobody has noticed, that is another process. */
    private static void haltWithoutParent(long host) {
        try {
            while (parent() == host) {
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static long parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }
}
