package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trainmark.bench.launch.Fork;
import org.trainmark.bench.launch.Leavings;
import org.trainmark.bench.launch.LocalFork;
import org.trainmark.bench.launch.LocalProgram;
import org.trainmark.bench.launch.Scratch;
import org.trainmark.bench.machine.watch.OtherLoad;
import org.trainmark.bench.plan.Room;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.worker.LocatedWorker;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.RunInfo;
import org.trainmark.results.log.RunDirectory;

/** The machine that this process runs on. */
final class ThisMachine implements Workplace {

    @Override
    public <T> T holding(Path directory, Consumer<String> notices, Supplier<T> run) {
        return MachineLock.holding(directory, notices, run);
    }

    @Override
    public Prepared prepare(
            Suite suite,
            RunDirectory directory,
            Optional<RunInfo> begun,
            Map<String, String> environment,
            Consumer<String> notices) {
        Scratch scratch = new Scratch(notices);
        Leavings.deleteBeside(scratch);
        Worker worker = suite.runsProgram()
                ? new LocalProgram(directory, scratch, environment, notices)
                : new LocalFork(directory, scratch, environment, notices);
        // Once: the driver of cards may take a second to answer.
        SortedMap<String, String> machine = HostFacts.ofMachine();
        return new Ready(suite, new LocatedWorker(worker, HostFacts.ofTrial(machine)), scratch, machine);
    }

    /** This machine with what trials need of it. */
    private record Ready(Suite suite, Worker worker, Scratch scratch, SortedMap<String, String> machine)
            implements Prepared {

        private Ready {
            requireNonNull(suite, "suite");
            requireNonNull(worker, "worker");
            requireNonNull(scratch, "scratch");
            requireNonNull(machine, "machine");
        }

        @Override
        public Room room() {
            return Room.ofMachine(suite);
        }

        @Override
        public List<String> notices() {
            List<String> notices = new ArrayList<>();
            if (suite.devices().size() > 1) {
                notices.add("trials run on %d devices at once: %s"
                        .formatted(suite.devices().size(), String.join(", ", suite.devices())));
            }
            int processors = Runtime.getRuntime().availableProcessors();
            BusyMachine.notice(OtherLoad.now(), processors, suite.repetitions()).ifPresent(notices::add);
            return notices;
        }

        @Override
        public void endAll() {
            Fork.endAll();
        }

        @Override
        public void close() {
            scratch.close();
        }
    }
}
