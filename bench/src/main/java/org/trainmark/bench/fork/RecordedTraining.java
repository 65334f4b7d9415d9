package org.trainmark.bench.fork;

import java.util.List;
import org.trainmark.bench.fork.steps.StepRecorder;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingListener;

/** A training whose steps are recorded, and whose evaluations are told to the host while the recorder is on. */
record RecordedTraining(StepRecorder recorder, TrialNotes notes) implements TrainingListener {

    @Override
    public void stepTaken(int samples, long nanos) {
        recorder.stepTaken(samples, nanos);
    }

    @Override
    public void evaluated(EvaluationPoint point, List<RateChange> rates) {
        if (recorder.isOn()) {
            notes.evaluated(point, rates);
        }
    }
}
