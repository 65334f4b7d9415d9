package org.trainmark.bench.launch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.machine.OomKills;
import org.trainmark.bench.machine.watch.Observation;
import org.trainmark.bench.machine.watch.Sampler;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.Ending;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.log.FoundSoFar;

/**
 * A trial's JVM that has ended.
 *
 * @param seen beside it
 * @param end as far as it told none
 * @param limit of time that ended it; empty if it did not
 * @param judged why its training was not let go on; empty if it was
 */
record EndedFork(Observation seen, ForkEnd end, Optional<Duration> limit, Optional<String> judged) {

    private static final Set<TrainingEnd> HALTED = Set.of(TrainingEnd.RUNG, TrainingEnd.PAUSED);

    /**
     * Runs a trial's JVM to its end, and watches it.
     *
     * @param judge of its training
     * @param running the forks that run now; this one is among them until it has ended
     */
    static EndedFork of(TrialRequest request, JmhFork.Places places, Optional<Judge> judge, Set<Fork> running) {
        Fork fork = new Fork(places.launch().script());
        OptionalLong killsBefore = OomKills.read();
        Observation seen = Observation.NONE;
        Optional<String> broken;
        boolean timedOut = false;
        Optional<String> judged = Optional.empty();
        running.add(fork);
        try (ForkWatch watch = new ForkWatch(request.timeout(), fork);
                RungWatch rungs = new RungWatch(new Handoff(places.handoff()), judge, fork);
                Sampler sampler = Sampler.start(fork::pid, request.profile().gpu(), () -> pidsBeside(fork, running))) {
            broken = JmhFork.run(request, places);
            timedOut = watch.timedOut();
            seen = sampler.end();
            judged = rungs.reason();
        } catch (OutOfMemoryError e) {
            // There is no thread left to watch with.
            broken = Optional.of(e.toString());
        } finally {
            running.remove(fork);
            fork.forget();
        }
        boolean killed = OomKills.read().orElse(0) > killsBefore.orElse(Long.MAX_VALUE);
        ForkEnd end = ForkEnd.ofJmh(ForkLog.text(places.log()), killed, broken);
        return new EndedFork(seen, end, timedOut ? Optional.of(request.timeout()) : Optional.empty(), judged);
    }

    /** Returns the process ids of the trials that run beside one, on devices of their own. */
    private static Set<Long> pidsBeside(Fork fork, Set<Fork> running) {
        return running.stream()
                .filter(other -> !other.equals(fork))
                .flatMap(other -> other.pid().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns how the trial ended, as its JVM told or as can be told without. */
    Ending ending(FoundSoFar found) {
        Ending ending =
                found.ending().orElseGet(() -> limit.map(ForkEnd::timedOut).orElseGet(end::ofSilent));
        if (judged.isPresent() && ending.training().filter(HALTED::contains).isPresent()) {
            return new Ending(Outcome.ENDED_EARLY, judged, ending.training(), List.of());
        }
        return ending.outcome() == Outcome.COMPLETED ? ending : ending.withLogTail(ForkLog.tail(end.log()));
    }
}
