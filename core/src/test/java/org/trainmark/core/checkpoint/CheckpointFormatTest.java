package org.trainmark.core.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingProgress;

class CheckpointFormatTest {

    private static final SortedMap<String, String> OF =
            new TreeMap<>(Map.of("engine", "nd4j", "learning-rate", "0.1", "data.path", "日本/ä"));

    private static final float[] WEIGHTS = {1.5f, -0.0f, Float.MIN_VALUE, Float.NaN, Float.NEGATIVE_INFINITY};

    @Test
    void comesBackAsItWas() throws IOException {
        Checkpoint checkpoint = checkpoint();

        Checkpoint back = read(written(checkpoint), OF);

        assertThat(back.progress()).isEqualTo(checkpoint.progress());
        assertThat(back.state().counts()).isEqualTo(checkpoint.state().counts());
        assertThat(back.state().vectors()).containsOnlyKeys("optimizer.0", "parameters");
        assertThat(bits(back.state().vector("parameters"))).containsExactly(bits(WEIGHTS));
        assertThat(back.state().vector("optimizer.0")).isEmpty();
    }

    @Test
    void isRefusedWhereAByteHasChangedOrIsMissing() throws IOException {
        byte[] whole = written(checkpoint());
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 4;
            assertRefused(changed);
            assertRefused(Arrays.copyOf(whole, i));
        }
        assertRefused(Arrays.copyOf(whole, whole.length + 1));
    }

    private static void assertRefused(byte[] bytes) {
        assertThatExceptionOfType(CheckpointException.class).isThrownBy(() -> read(bytes, OF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trainmark", "PK\u0003\u0004 and so on, for more bytes than a digest has of its own"})
    void isRefusedWhereItIsSomethingElse(String text) {
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8), OF))
                .withMessage("this is no checkpoint");
    }

    @Test
    void isRefusedWhereItIsTorn() throws IOException {
        byte[] whole = written(checkpoint());

        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1), OF))
                .withMessage("this checkpoint is torn: its digest is not that of its bytes");
    }

    @Test
    void isRefusedWhereItIsOfALaterFormat() throws IOException {
        byte[] later = written(checkpoint());
        later["trainmark checkpoint\n".length() + 3] = 2;

        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> read(later, OF))
                .withMessage("this checkpoint is of format 2, and this program reads format 1");
    }

    @Test
    void isRefusedWhereItIsOfAnotherTraining() throws IOException {
        byte[] whole = written(checkpoint());
        SortedMap<String, String> other = new TreeMap<>(OF);
        other.put("learning-rate", "0.2");
        SortedMap<String, String> more = new TreeMap<>(OF);
        more.put("seed", "1");

        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> read(whole, other))
                .withMessage("this checkpoint is of another training: learning-rate is 0.1 there, and 0.2 here");
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> read(whole, more))
                .withMessage("this checkpoint is of another training: seed is not set there, and 1 here");
    }

    private static byte[] written(Checkpoint checkpoint) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckpointFormat.write(checkpoint, OF, out);
        return out.toByteArray();
    }

    private static Checkpoint read(byte[] bytes, SortedMap<String, String> of) throws IOException {
        return CheckpointFormat.read(new ByteArrayInputStream(bytes), of);
    }

    private static Checkpoint checkpoint() {
        TrainingProgress progress = new TrainingProgress(
                12,
                345,
                6_000_000_000L,
                7_000_000_000L,
                8,
                List.of(
                        point(5, new Evaluation(0.5, OptionalDouble.of(0.25))),
                        point(10, new Evaluation(0.4, OptionalDouble.empty()))),
                List.of(new RateChange(0, 0.1), new RateChange(9, 0.05)),
                4,
                1.25,
                19,
                List.of(new RateEdit(9, 0.05)));
        SortedMap<String, float[]> vectors =
                new TreeMap<>(Map.of(SessionState.PARAMETERS, WEIGHTS, SessionState.ofOptimizer(0), new float[0]));
        SortedMap<String, Long> counts = new TreeMap<>(Map.of(SessionState.STEPS, 12L, "bits", -1L));
        return new Checkpoint(progress, new SessionState(vectors, counts));
    }

    private static EvaluationPoint point(long steps, Evaluation validation) {
        return new EvaluationPoint(steps / 10.0, steps, 10 * steps, 11, 12, 0.1, 0.75, validation);
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
        return bits;
    }
}
