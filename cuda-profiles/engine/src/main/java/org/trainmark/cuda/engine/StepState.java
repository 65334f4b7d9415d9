package org.trainmark.cuda.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.engine.SessionState;
import org.trainmark.cuda.engine.gpu.Precision;

/** The kernels' {@code State}, as bytes and as what of it one step leaves to the next. */
final class StepState {

    static final int BYTES = 72;

    private static final int BEGUN = 0;
    private static final int UPDATES = 16;
    private static final int LOSS_SCALE = 36;
    private static final int HEALTHY_STEPS = 44;
    private static final int OVERFLOWED = 48;
    private static final int FIRST_POWER = 56;
    private static final int SECOND_POWER = 64;

    private static final String LOSS_SCALE_BITS = "loss-scale-bits";
    private static final String MADE = "updates";
    private static final String HEALTHY = "healthy-steps";
    private static final String OVERFLOW = "overflowed";
    private static final String FIRST_POWER_BITS = "first-power-bits";
    private static final String SECOND_POWER_BITS = "second-power-bits";

    private StepState() {}

    /** Returns the state before the first step. */
    static byte[] first(Precision precision) {
        ByteBuffer state = ByteBuffer.allocate(BYTES).order(ByteOrder.nativeOrder());
        state.putFloat(LOSS_SCALE, precision.firstLossScale());
        return state.putDouble(FIRST_POWER, 1).putDouble(SECOND_POWER, 1).array();
    }

    /** Returns the counts in a state. */
    static SortedMap<String, Long> counts(byte[] bytes) {
        ByteBuffer state = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put(SessionState.STEPS, state.getLong(BEGUN));
        counts.put(MADE, state.getLong(UPDATES));
        counts.put(LOSS_SCALE_BITS, (long) state.getInt(LOSS_SCALE));
        counts.put(HEALTHY, (long) state.getInt(HEALTHY_STEPS));
        counts.put(OVERFLOW, (long) state.getInt(OVERFLOWED));
        counts.put(FIRST_POWER_BITS, state.getLong(FIRST_POWER));
        counts.put(SECOND_POWER_BITS, state.getLong(SECOND_POWER));
        return counts;
    }

    /** Returns the state with the counts of another; the rest of it each step makes anew. */
    static byte[] of(SessionState other) {
        ByteBuffer state = ByteBuffer.allocate(BYTES).order(ByteOrder.nativeOrder());
        state.putLong(BEGUN, other.count(SessionState.STEPS));
        state.putLong(UPDATES, other.count(MADE));
        state.putInt(LOSS_SCALE, (int) other.count(LOSS_SCALE_BITS));
        state.putInt(HEALTHY_STEPS, (int) other.count(HEALTHY));
        state.putInt(OVERFLOWED, (int) other.count(OVERFLOW));
        state.putLong(FIRST_POWER, other.count(FIRST_POWER_BITS));
        state.putLong(SECOND_POWER, other.count(SECOND_POWER_BITS));
        return state.array();
    }
}
