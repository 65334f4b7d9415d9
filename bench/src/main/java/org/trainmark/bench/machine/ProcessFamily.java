package org.trainmark.bench.machine;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A process and all that came of it, even of what it left behind: its children and theirs, its session, and whoever has
 * a mark of it in the environment that it started with.
 *
 * @param root process id; 0 for the marked alone
 * @param mark {@code NAME=value} in their environment
 */
public record ProcessFamily(SystemFiles files, long root, String mark) {

    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 10;

    public ProcessFamily {
        if (root < 0 || root == 1) {
            throw new IllegalArgumentException(
                    "root must be 0, or the id of a process that others may end, but is " + root);
        }
        requireNonNull(files, "files");
        requireNonNull(mark, "mark");
    }

    /** What the system tells of a process. */
    private record Kin(long parent, long session, boolean ended) {}

    /** Returns those that live and are its children, or theirs, or of its session; it is quick. */
    public Set<Long> close() {
        return members(pid -> false);
    }

    /** Returns all that live. */
    public Set<Long> all() {
        return members(this::isMarked);
    }

    private Set<Long> members(Predicate<Long> also) {
        Map<Long, Kin> everybody = everybody();
        Set<Long> members = new LinkedHashSet<>();
        everybody.forEach((pid, kin) -> {
            if (!kin.ended() && (isKin(pid, kin, everybody) || also.test(pid))) {
                members.add(pid);
            }
        });
        members.remove(ProcessHandle.current().pid());
        return members;
    }

    /** Without a root nobody is: the session 0 is that of processes whose own is not seen from here. */
    private boolean isKin(long pid, Kin kin, Map<Long, Kin> everybody) {
        return root > 0 && (kin.session() == root || isBelow(pid, everybody));
    }

    private boolean isBelow(long pid, Map<Long, Kin> everybody) {
        long at = pid;
        while (at > 1 && at != root) {
            Kin kin = everybody.get(at);
            at = kin == null ? 0 : kin.parent();
        }
        return at == root;
    }

    private Map<Long, Kin> everybody() {
        Map<Long, Kin> everybody = new HashMap<>();
        for (String name : files.names("proc")) {
            if (name.matches("\\d{1,18}")) {
                files.text("proc/" + name + "/stat").ifPresent(stat -> everybody.put(Long.valueOf(name), kin(stat)));
            }
        }
        return everybody;
    }

    private static Kin kin(String stat) {
        // A program's name may have spaces and brackets in it; what follows has not.
        String[] words = stat.substring(stat.lastIndexOf(')') + 1).strip().split("\\s+", -1);
        return words.length < 4
                ? new Kin(0, -1, true)
                : new Kin(Long.parseLong(words[1]), Long.parseLong(words[3]), words[0].matches("[ZX]"));
    }

    private boolean isMarked(long pid) {
        return files.text("proc/%d/environ".formatted(pid))
                .filter(environment -> ("\0" + environment + "\0").contains("\0" + mark + "\0"))
                .isPresent();
    }

    /** Returns the highest resident set of the root so far, in bytes; 0 where that cannot be read. */
    public double rootPeakBytes() {
        return peakBytes(files, root);
    }

    /** Returns the highest resident set of a process so far, in bytes; 0 where that cannot be read. */
    public static double peakBytes(SystemFiles files, long pid) {
        return files.text("proc/%d/status".formatted(pid))
                .flatMap(text -> SystemFiles.value(text, "VmHWM"))
                .filter(value -> value.matches("\\d{1,15} kB"))
                .map(value -> 1024 * Double.parseDouble(value.substring(0, value.indexOf(' '))))
                .orElse(0.0);
    }

    /** Asks all to end. */
    public void ask() {
        all().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy));
    }

    /** Ends all, again and again, since one may be about to start another; returns those that nothing ended. */
    public Set<Long> end() {
        Set<Long> left = all();
        for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
            left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            pause();
            left = all();
        }
        return left;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
