package org.trainmark.core.checkpoint;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingProgress;

/** The parts of a checkpoint, read as {@link CheckpointWriter} writes them. */
record CheckpointReader(DataInput in) {

    SortedMap<String, String> texts() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.put(text(), text());
        }
        return texts;
    }

    private String text() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    TrainingProgress progress() throws IOException {
        return new TrainingProgress(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                curve(),
                rates(),
                in.readLong(),
                in.readDouble(),
                in.readLong(),
                edits());
    }

    private List<EvaluationPoint> curve() throws IOException {
        List<EvaluationPoint> curve = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            curve.add(new EvaluationPoint(
                    in.readDouble(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readDouble(),
                    in.readDouble(),
                    new Evaluation(in.readDouble(), accuracy())));
        }
        return curve;
    }

    private OptionalDouble accuracy() throws IOException {
        boolean present = in.readBoolean();
        double accuracy = in.readDouble();
        return present ? OptionalDouble.of(accuracy) : OptionalDouble.empty();
    }

    private List<RateChange> rates() throws IOException {
        List<RateChange> rates = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            rates.add(new RateChange(in.readLong(), in.readDouble()));
        }
        return rates;
    }

    private List<RateEdit> edits() throws IOException {
        List<RateEdit> edits = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            edits.add(new RateEdit(in.readLong(), in.readDouble()));
        }
        return edits;
    }

    SessionState state() throws IOException {
        SortedMap<String, float[]> vectors = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            vectors.put(text(), values());
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(text(), in.readLong());
        }
        return new SessionState(vectors, counts);
    }

    private float[] values() throws IOException {
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[Math.multiplyExact(Float.BYTES, values.length)];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }
}
