package org.trainmark.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;

/** An engine with one device that notes each call that reaches it or its sessions. */
final class NotingEngine implements Engine {

    static final Device CPU = new Device("cpu", "the processor", Optional.empty());
    static final SessionState STATE = state(3, 2);

    private final List<String> calls = new ArrayList<>();

    /** Returns the calls so far, to be cleared at will. */
    List<String> calls() {
        return calls;
    }

    /** Returns the state of a session of so many parameters after some steps. */
    static SessionState state(long steps, int parameters) {
        return new SessionState(
                new TreeMap<>(Map.of(SessionState.PARAMETERS, new float[parameters])),
                new TreeMap<>(Map.of(SessionState.STEPS, steps)));
    }

    @Override
    public String id() {
        return "noting";
    }

    @Override
    public List<Device> devices() {
        return List.of(CPU);
    }

    @Override
    public SortedMap<String, String> provenance() {
        return new TreeMap<>();
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        return CheckedSession.open(this, config, data, device, () -> {
            calls.add("open");
            return new NotingSession();
        });
    }

    private final class NotingSession implements TrainingSession {

        @Override
        public void step(Batch batch, double learningRate) {
            if (Double.isNaN(learningRate)) {
                throw new IllegalStateException("the device has failed");
            }
            calls.add("step " + batch.size() + " " + learningRate);
        }

        @Override
        public void await() {
            calls.add("await");
        }

        @Override
        public double loss() {
            calls.add("loss");
            return 7;
        }

        @Override
        public Evaluation evaluate(Split split) {
            calls.add("evaluate " + split);
            return new Evaluation(8, OptionalDouble.of(0.25));
        }

        @Override
        public int[] predictions(Split split) {
            calls.add("predictions " + split);
            return new int[] {1, 0};
        }

        @Override
        public MemoryReading memory() {
            calls.add("memory");
            return new MemoryReading(Map.of(MemoryReading.Purpose.DATA, 9L));
        }

        @Override
        public float[] parameters() {
            calls.add("parameters");
            return new float[] {1, 2};
        }

        @Override
        public SessionState state() {
            calls.add("state");
            return STATE;
        }

        @Override
        public void restore(SessionState state) {
            calls.add("restore " + state.count(SessionState.STEPS));
        }

        @Override
        public OptionalLong deviceStepNanos() {
            calls.add("deviceStepNanos");
            return OptionalLong.of(10);
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }
}
