package org.trainmark.bench.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.KnownProfiles;
import org.trainmark.results.report.markup.TextTable;

/** What is said of profiles, of all or of one. */
public final class ProfileListing {

    /** Room for words beside a name, however narrow the terminal. */
    private static final int NARROWEST = 30;

    private ProfileListing() {}

    /** Returns for each what it is for and, where it does not work, why; in lines of {@code width} columns. */
    public static List<String> lines(List<Check> checks, int width) {
        int widest =
                checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Check check : checks) {
            String head = check.name() + " ".repeat(widest - check.name().length() + 2);
            String words = "%s; %s. %s%s"
                    .formatted(
                            check.about(),
                            check.works() ? "works here" : "does not work here",
                            KnownProfiles.purpose(check.name()).orElse(""),
                            obstacle(check).map(text -> " " + text).orElse(""));
            for (String line : TextTable.wrapped(words, Math.max(NARROWEST, width - head.length()))) {
                lines.add(head + line);
                head = " ".repeat(head.length());
            }
        }
        return List.copyOf(lines);
    }

    /**
     * Returns a profile as a block for a suite, with what it is for and what keeps it from working as comments.
     *
     * @param builtIn whether it is built in, so that a suite must give it a name of its own
     * @param processors of the machine
     */
    public static List<String> block(Profile profile, Check check, boolean builtIn, int processors) {
        String name = builtIn ? profile.name() + "-here" : profile.name();
        List<String> lines = new ArrayList<>();
        KnownProfiles.purpose(profile.name()).ifPresent(purpose -> lines.add("# " + purpose));
        obstacle(check).ifPresent(text -> lines.add("# " + text));
        lines.add("# Paste it into a suite, which takes it with profile: " + name);
        lines.addAll(profile.toBlock(name, processors));
        return List.copyOf(lines);
    }

    private static Optional<String> obstacle(Check check) {
        return check.obstacle()
                .map(obstacle -> "It cannot run here: %s; %s.".formatted(obstacle.why(), obstacle.mend()));
    }
}
