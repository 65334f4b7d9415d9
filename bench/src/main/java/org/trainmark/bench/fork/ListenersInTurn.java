package org.trainmark.bench.fork;

import java.util.List;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingListener;

/** Several who hear of a training, one after the other. */
record ListenersInTurn(List<TrainingListener> all) implements TrainingListener {

    ListenersInTurn {
        all = List.copyOf(all);
    }

    @Override
    public void stepTaken(int samples, long nanos) {
        all.forEach(each -> each.stepTaken(samples, nanos));
    }

    @Override
    public void evaluated(EvaluationPoint point, List<RateChange> rates) {
        all.forEach(each -> each.evaluated(point, rates));
    }

    @Override
    public void edited(RateEdit edit) {
        all.forEach(each -> each.edited(edit));
    }
}
