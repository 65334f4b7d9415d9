package org.trainmark.bench.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;

/** Where trials run, as far as it says which of them may run beside each other. */
public interface Room {

    /** Returns whether a trial may start beside those that run. */
    boolean admits(Trial trial, Collection<Trial> running);

    /** Returns how many trials run at once at most. */
    int most();

    /** Returns whether two trials that run at once do so on one machine. */
    default boolean sharesMachine(Trial one, Trial other) {
        return true;
    }

    /** Returns one machine, on which each trial of a suite needs its device for itself. */
    static Room ofMachine(Suite suite) {
        return new OneMachine(suite.devices().size(), trial -> suite.device(trial.cell()));
    }

    /**
     * Returns several machines, on each of which a trial of a suite needs its device for itself. One repetition of a
     * grid runs on one machine; of a search, any trial runs on any.
     *
     * @param machines how many there are at most
     */
    static Room ofMachines(Suite suite, int machines) {
        Function<Trial, String> device = trial -> suite.device(trial.cell());
        int most = machines * suite.devices().size();
        return suite.search().isPresent()
                ? new AnyMachine(most, machines, device)
                : new MachinePerRepetition(most, machines, device);
    }

    /** One machine, on which each trial needs a device for itself. */
    record OneMachine(int most, Function<Trial, String> device) implements Room {

        @Override
        public boolean admits(Trial trial, Collection<Trial> running) {
            String needed = device.apply(trial);
            return running.stream().noneMatch(other -> device.apply(other).equals(needed));
        }
    }

    /** Machines of which each runs one repetition at a time. */
    record MachinePerRepetition(int most, int machines, Function<Trial, String> device) implements Room {

        @Override
        public boolean admits(Trial trial, Collection<Trial> running) {
            // Asked of every trial that is left, each time one ends.
            Set<Integer> others = new HashSet<>();
            String needed = device.apply(trial);
            for (Trial other : running) {
                if (!sharesMachine(trial, other)) {
                    others.add(other.repetition());
                } else if (device.apply(other).equals(needed)) {
                    return false;
                }
            }
            return others.size() < machines;
        }

        @Override
        public boolean sharesMachine(Trial one, Trial other) {
            return one.repetition() == other.repetition();
        }
    }

    /** Machines of which each runs any trial. */
    record AnyMachine(int most, int machines, Function<Trial, String> device) implements Room {

        @Override
        public boolean admits(Trial trial, Collection<Trial> running) {
            String needed = device.apply(trial);
            return running.stream()
                            .filter(other -> device.apply(other).equals(needed))
                            .count()
                    < machines;
        }

        @Override
        public boolean sharesMachine(Trial one, Trial other) {
            return false;
        }
    }
}
