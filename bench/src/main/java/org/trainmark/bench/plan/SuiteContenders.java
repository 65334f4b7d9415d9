package org.trainmark.bench.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.bench.profile.Profile;
import org.trainmark.results.engines.Contenders;

/**
 * Who competes in a comparison of engines. Each engine of the suite is a contender under its id, with all profiles that
 * name it, whatever their class path; a profile competes with those of other engines that keep as many threads busy.
 */
public final class SuiteContenders {

    /** The engine that all others are compared with. */
    public static final String REFERENCE = "nd4j";

    /** The engine that does only the matrix products of a step. */
    public static final String LIMIT = "products";

    private SuiteContenders() {}

    /**
     * Returns the contenders, in the order of the profiles, if the reference is one of them.
     *
     * @param processors of the machine
     */
    public static Optional<Contenders> of(Collection<Profile> profiles, int processors) {
        List<String> engines = profiles.stream().map(Profile::engine).distinct().toList();
        if (!engines.contains(REFERENCE)) {
            return Optional.empty();
        }
        Map<String, Contenders.Entry> entries = profiles.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Profile::name,
                        profile -> new Contenders.Entry(profile.engine(), profile.busyThreads(processors))));
        List<String> rivals = engines.stream()
                .filter(engine -> !engine.equals(REFERENCE) && !engine.equals(LIMIT))
                .toList();
        return Optional.of(new Contenders(
                entries,
                REFERENCE,
                rivals,
                engines.stream().filter(LIMIT::equals).findFirst()));
    }
}
