package org.trainmark.cuda.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.engine.SessionState;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.pass.CudaNetwork;
import org.trainmark.cuda.engine.pass.Moments;

/** All of a session on a device that one step leaves to the next. */
final class KeptState {

    private final Accelerator gpu;
    private final CudaNetwork network;
    private final long stepState;
    private final List<Place> places = new ArrayList<>();

    /** Where some values stand on the device. */
    private record Place(String name, long address, int count) {}

    /** @param stepState address of the kernels' {@code State} */
    KeptState(Accelerator gpu, CudaNetwork network, ParameterUpdate update, long stepState) {
        this.gpu = gpu;
        this.network = network;
        this.stepState = stepState;
        int parameters = Math.toIntExact(network.count());
        places.add(new Place(SessionState.PARAMETERS, network.parameters(), parameters));
        List<Long> optimizer = update.states();
        for (int i = 0; i < optimizer.size(); i++) {
            places.add(new Place(SessionState.ofOptimizer(i), optimizer.get(i), parameters));
        }
        network.normalizations().forEach(unit -> {
            int channels = unit.input().channels();
            Moments moments = network.moments(unit);
            places.add(new Place(SessionState.mean(unit.stage().number()), moments.runningMean(), channels));
            places.add(new Place(SessionState.variance(unit.stage().number()), moments.runningVariance(), channels));
        });
    }

    /** Copies it from the device; waits. */
    SessionState copy() {
        SortedMap<String, float[]> vectors = new TreeMap<>();
        for (Place place : places) {
            float[] values = new float[place.count()];
            gpu.read(place.address(), values);
            vectors.put(place.name(), values);
        }
        byte[] bytes = new byte[StepState.BYTES];
        gpu.read(stepState, bytes);
        return new SessionState(vectors, StepState.counts(bytes));
    }

    /** Copies it to the device, behind all work so far. */
    void become(SessionState state) {
        for (Place place : places) {
            gpu.write(place.address(), state.vector(place.name()), place.count());
        }
        network.narrow(gpu);
        gpu.write(stepState, StepState.of(state));
    }
}
