package org.trainmark.bench.fork;

import java.util.List;
import org.trainmark.core.train.CurvePoint;
import org.trainmark.core.train.RatePoint;
import org.trainmark.core.train.TrainingListener;

/** A training whose steps are recorded, and whose evaluations are told to the host while the recorder is on. */
record RecordedTraining(StepRecorder recorder, TrialNotes notes) implements TrainingListener {

    @Override
    public void stepTaken(int samples, long nanos) {
        recorder.stepTaken(samples, nanos);
    }

    @Override
    public void evaluated(CurvePoint point, List<RatePoint> rates) {
        if (recorder.isOn()) {
            notes.evaluated(point, rates);
        }
    }
}
