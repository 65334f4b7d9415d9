package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trainmark.bench.amt.TuningJob.Ends;
import org.trainmark.bench.amt.TuningJob.How;
import org.trainmark.bench.amt.TuningJob.Limits;
import org.trainmark.bench.amt.TuningJob.Training;

/**
 * What a person changed in a suite that came from a tuning job.
 *
 * @param now the suite as a job
 * @param untouched the same of the suite as it was imported
 * @param before the job that it came from
 */
record Changes(TuningJob now, TuningJob untouched, TuningJob before) {

    Changes {
        requireNonNull(now, "now");
        requireNonNull(untouched, "untouched");
        requireNonNull(before, "before");
    }

    /** Returns the job as it was where nothing was changed, so that what a suite has no words for stays. */
    TuningJob merged() {
        Limits limits = new Limits(
                unless(
                        now.limits().jobs(),
                        untouched.limits().jobs(),
                        before.limits().jobs()),
                before.limits().parallel(),
                unless(
                        now.limits().seconds(),
                        untouched.limits().seconds(),
                        before.limits().seconds()));
        return new TuningJob(
                unless(now.name(), untouched.name(), before.name()),
                how(),
                unless(now.objective(), untouched.objective(), before.objective()),
                limits,
                tunables(),
                unless(now.stopsEarly(), untouched.stopsEarly(), before.stopsEarly()),
                ends(),
                unless(now.seed(), untouched.seed(), before.seed()),
                training(),
                now.parents().stream().filter(before.parents()::contains).toList());
    }

    private static <T> T unless(T now, T untouched, T before) {
        return Objects.equals(now, untouched) ? before : now;
    }

    private How how() {
        How was = before.how();
        return now.how().strategy() != untouched.how().strategy()
                ? now.how()
                : new How(
                        was.strategy(),
                        unless(now.how().least(), untouched.how().least(), was.least()),
                        unless(now.how().most(), untouched.how().most(), was.most()));
    }

    private Ends ends() {
        Ends was = before.ends();
        return new Ends(
                unless(now.ends().target(), untouched.ends().target(), was.target()),
                unless(now.ends().notImproving(), untouched.ends().notImproving(), was.notImproving()),
                unless(now.ends().onConvergence(), untouched.ends().onConvergence(), was.onConvergence()));
    }

    private List<Tunable> tunables() {
        return now.tunables().stream()
                .map(tunable -> untouched.tunables().contains(tunable)
                        ? before(tunable.name()).orElse(tunable)
                        : tunable)
                .toList();
    }

    private Optional<Tunable> before(String name) {
        return before.tunables().stream()
                .filter(tunable -> tunable.name().equals(name))
                .findFirst();
    }

    private Training training() {
        Training was = before.training();
        return new Training(
                now.training().statics(),
                metrics(),
                now.training().environment(),
                unless(now.training().seconds(), untouched.training().seconds(), was.seconds()));
    }

    /** Those that suites have no word for stay, and what was only guessed is left out again. */
    private Map<String, String> metrics() {
        Map<String, String> metrics = new LinkedHashMap<>(before.training().metrics());
        metrics.keySet()
                .removeIf(name -> untouched.training().metrics().containsKey(name)
                        && !now.training().metrics().containsKey(name));
        now.training().metrics().forEach((name, regex) -> {
            if (!regex.equals(untouched.training().metrics().get(name))) {
                metrics.put(name, regex);
            }
        });
        return metrics;
    }
}
