package org.trainmark.core.checkpoint;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingProgress;

/** The parts of a checkpoint, written; {@link CheckpointReader} has each of these methods the other way round. */
record CheckpointWriter(DataOutput out) {

    void texts(Map<String, String> texts) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            text(entry.getKey());
            text(entry.getValue());
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void progress(TrainingProgress progress) throws IOException {
        out.writeLong(progress.steps());
        out.writeLong(progress.samples());
        out.writeLong(progress.trainingNanos());
        out.writeLong(progress.wallNanos());
        out.writeLong(progress.augmentationNanos());
        curve(progress.curve());
        out.writeInt(progress.rates().size());
        for (RateChange change : progress.rates()) {
            out.writeLong(change.step());
            out.writeDouble(change.rate());
        }
        out.writeLong(progress.rateStride());
        out.writeDouble(progress.lossSum());
        out.writeLong(progress.lossExamples());
        out.writeInt(progress.edits().size());
        for (RateEdit edit : progress.edits()) {
            out.writeLong(edit.step());
            out.writeDouble(edit.learningRate());
        }
    }

    private void curve(List<EvaluationPoint> curve) throws IOException {
        out.writeInt(curve.size());
        for (EvaluationPoint point : curve) {
            out.writeDouble(point.epochs());
            out.writeLong(point.steps());
            out.writeLong(point.samples());
            out.writeLong(point.trainingNanos());
            out.writeLong(point.wallNanos());
            out.writeDouble(point.learningRate());
            out.writeDouble(point.trainingLoss());
            out.writeDouble(point.validation().loss());
            OptionalDouble accuracy = point.validation().accuracy();
            out.writeBoolean(accuracy.isPresent());
            out.writeDouble(accuracy.orElse(0));
        }
    }

    void state(SessionState state) throws IOException {
        out.writeInt(state.vectors().size());
        for (Map.Entry<String, float[]> vector : state.vectors().entrySet()) {
            text(vector.getKey());
            values(vector.getValue());
        }
        out.writeInt(state.counts().size());
        for (Map.Entry<String, Long> count : state.counts().entrySet()) {
            text(count.getKey());
            out.writeLong(count.getValue());
        }
    }

    private void values(float[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length));
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }
}
