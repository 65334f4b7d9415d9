package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tuning job, as far as a suite can say the same.
 *
 * @param tunables what it chooses
 * @param stopsEarly whether jobs end that fall behind the median
 * @param seed of its choices; empty for any
 * @param training what each of its jobs is
 * @param parents names of jobs whose results it starts with
 */
record TuningJob(
        String name,
        How how,
        Objective objective,
        Limits limits,
        List<Tunable> tunables,
        boolean stopsEarly,
        Ends ends,
        Optional<Long> seed,
        Training training,
        List<String> parents) {

    /**
     * How points are chosen.
     *
     * @param least epochs of a job under Hyperband; empty where the service takes them from elsewhere
     * @param most epochs of a job under Hyperband; likewise
     */
    record How(Strategy strategy, Optional<Integer> least, Optional<Integer> most) {

        How {
            requireNonNull(strategy, "strategy");
            requireNonNull(least, "least");
            requireNonNull(most, "most");
        }
    }

    /** What is looked for. */
    record Objective(boolean maximized, String metric) {

        Objective {
            requireNonNull(metric, "metric");
        }
    }

    /**
     * What may be spent.
     *
     * @param jobs at most; empty for as many as the service allows
     * @param parallel how many jobs run side by side, at most
     * @param seconds of the tuning job, at most
     */
    record Limits(Optional<Integer> jobs, int parallel, Optional<Long> seconds) {

        /** What the service allows of any strategy but random. */
        static final int MOST_JOBS = 750;

        Limits {
            requireNonNull(jobs, "jobs");
            requireNonNull(seconds, "seconds");
        }
    }

    /**
     * When the job is over before its limits are spent.
     *
     * @param target value of the objective that is good enough
     * @param notImproving how many jobs in a row may not be better
     * @param onConvergence whether it ends once nothing better is expected
     */
    record Ends(Optional<Double> target, Optional<Integer> notImproving, boolean onConvergence) {

        Ends {
            requireNonNull(target, "target");
            requireNonNull(notImproving, "notImproving");
        }
    }

    /**
     * A training job.
     *
     * @param statics hyperparameters that are the same for all
     * @param metrics regular expressions by the names of what they find
     * @param environment variables
     * @param seconds after which it is stopped
     */
    record Training(
            Map<String, String> statics,
            Map<String, String> metrics,
            Map<String, String> environment,
            Optional<Long> seconds) {

        /** Names of hyperparameters that Hyperband takes for the number of epochs. */
        private static final List<String> EPOCHS = List.of("epochs", "numepochs", "n-epochs", "n_epochs", "num_epochs");

        Training {
            statics = Collections.unmodifiableMap(new LinkedHashMap<>(statics));
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
            environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
            requireNonNull(seconds, "seconds");
        }

        /** Returns the static hyperparameter that says how many epochs there are, if it is a number. */
        Optional<Integer> epochs() {
            return EPOCHS.stream()
                    .flatMap(name -> Optional.ofNullable(statics.get(name)).stream())
                    .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                    .map(Integer::valueOf)
                    .findFirst();
        }
    }

    TuningJob {
        requireNonNull(name, "name");
        requireNonNull(how, "how");
        requireNonNull(objective, "objective");
        requireNonNull(limits, "limits");
        tunables = List.copyOf(tunables);
        requireNonNull(ends, "ends");
        requireNonNull(seed, "seed");
        requireNonNull(training, "training");
        parents = List.copyOf(parents);
    }

    /** Returns the names of all hyperparameters, those that are chosen last. */
    Collection<String> names() {
        List<String> names = new ArrayList<>(training.statics().keySet());
        tunables.forEach(tunable -> names.add(tunable.name()));
        return names;
    }

    /** Returns how many points a grid has. */
    static double points(List<Tunable> tunables) {
        return tunables.stream()
                .filter(Tunable.Listed.class::isInstance)
                .mapToDouble(listed -> ((Tunable.Listed) listed).values().size())
                .reduce(1, (a, b) -> a * b);
    }
}
