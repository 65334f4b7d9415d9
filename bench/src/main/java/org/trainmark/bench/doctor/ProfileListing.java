package org.trainmark.bench.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.launch.kernels.ChosenKernels;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.KnownProfiles;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.summary.Words;

/** What is said of profiles, of all or of one. */
public final class ProfileListing {

    /** Room for words beside a name, however narrow the terminal. */
    private static final int NARROWEST = 30;

    private ProfileListing() {}

    /**
     * Returns what each profile is for that works, in lines of {@code width} columns; of the others how many there are,
     * or their names with what keeps them from working, each reason once.
     *
     * @param all whether the others are named
     */
    public static List<String> lines(List<Check> checks, boolean all, int width) {
        List<Check> working = checks.stream().filter(Check::works).toList();
        int widest =
                working.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Check check : working) {
            String words = "%s; %s"
                    .formatted(
                            check.about(), KnownProfiles.purpose(check.name()).orElse(""));
            lines.addAll(hanging(check.name() + " ".repeat(widest - check.name().length() + 2), words, width));
        }
        int others = checks.size() - working.size();
        if (others > 0) {
            lines.addAll(all ? obstacles(checks, width) : List.of(hidden(others)));
        }
        return List.copyOf(lines);
    }

    private static String hidden(int others) {
        return "and %s that cannot run here; --all names them and says why".formatted(Words.count(others, "profile"));
    }

    private static List<String> obstacles(List<Check> checks, int width) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        checks.forEach(check -> check.obstacle()
                .map(obstacle -> "Cannot run here: %s; %s:".formatted(obstacle.why(), obstacle.mend()))
                .ifPresent(why ->
                        names.computeIfAbsent(why, reason -> new ArrayList<>()).add(check.name())));
        List<String> lines = new ArrayList<>();
        names.forEach((why, those) -> {
            lines.add("");
            lines.addAll(TextTable.wrapped(why, width));
            lines.addAll(hanging("  ", String.join(", ", those), width));
        });
        return lines;
    }

    private static List<String> hanging(String head, String words, int width) {
        String before = head;
        List<String> lines = new ArrayList<>();
        for (String line : TextTable.wrapped(words, Math.max(NARROWEST, width - head.length()))) {
            lines.add(before + line);
            before = " ".repeat(head.length());
        }
        return lines;
    }

    /**
     * Returns a profile as a block for a suite, with what it is for and what keeps it from working as comments.
     *
     * @param builtIn whether it is built in, so that a suite must give it a name of its own
     * @param processors of the machine
     * @param kernels of its engine's library; empty where they are not chosen or not known yet
     */
    public static List<String> block(
            Profile profile, Check check, boolean builtIn, int processors, Optional<ChosenKernels> kernels) {
        String name = builtIn ? profile.name() + "-here" : profile.name();
        List<String> lines = new ArrayList<>();
        KnownProfiles.purpose(profile.name()).ifPresent(purpose -> lines.add("# " + purpose));
        obstacle(check).ifPresent(text -> lines.add("# " + text));
        lines.add("# Paste it into a suite, which takes it with profile: " + name);
        lines.addAll(profile.toBlock(name, processors));
        kernels.flatMap(ChosenKernels::setting).ifPresent(set -> lines.add("    # set for its kernels: " + set));
        return List.copyOf(lines);
    }

    private static Optional<String> obstacle(Check check) {
        return check.obstacle()
                .map(obstacle -> "It cannot run here: %s; %s.".formatted(obstacle.why(), obstacle.mend()));
    }
}
