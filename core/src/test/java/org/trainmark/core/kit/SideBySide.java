package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.TrainingSession;

/** An engine's session and the reference, taking the same steps from the same start. */
final class SideBySide implements AutoCloseable {

    private final Problem problem;
    private final Tolerance tolerance;
    private final TrainingSession session;
    private final ReferenceNetwork reference;
    private final double[] start;
    private double referenceLoss;
    private int steps;

    SideBySide(ContractSubject subject, Problem problem) {
        subject.assumeReference(problem);
        this.problem = problem;
        tolerance = subject.tolerance();
        session = subject.open(problem);
        reference = new ReferenceNetwork(problem.config(), problem.data());
        start = reference.parameters();
    }

    TrainingSession session() {
        return session;
    }

    void step(Batch batch) {
        Examples examples = Problem.picked(problem.data(), batch);
        double rate = problem.rate(steps);
        referenceLoss = reference.step(examples, rate);
        session.step(batch, rate);
        steps++;
    }

    void stepAndCompare(Batch batch) {
        step(batch);
        assertSameLoss();
        assertSameParameters();
    }

    void assertSameLoss() {
        assertThat(session.loss())
                .as("loss of step %d of %s", steps, problem.config())
                .isCloseTo(referenceLoss, tolerance.ofLoss(referenceLoss));
    }

    void assertSameParameters() {
        double[] here = reference.parameters();
        double strayed = Vectors.length(Vectors.minus(Vectors.widened(session.parameters()), here));
        double gone = Vectors.length(Vectors.minus(here, start));
        assertThat(strayed / gone)
                .as("distance from the reference as a share of its path, after step %d of %s", steps, problem.config())
                .isLessThanOrEqualTo(tolerance.path());
    }

    void assertSameEvaluations() {
        for (Split split : Split.values()) {
            assertSameEvaluation(split);
        }
    }

    private void assertSameEvaluation(Split split) {
        Evaluation actual = session.evaluate(split);
        Evaluation expected = reference.evaluate(problem.data().split(split));
        assertThat(actual.loss())
                .as("loss of %d examples, %s", problem.data().split(split).count(), split)
                .isCloseTo(expected.loss(), tolerance.ofLoss(expected.loss()));
        assertThat(actual.accuracy().isPresent()).isEqualTo(problem.loss().classifies());
        if (problem.loss().classifies()) {
            assertThat(actual.accuracy().orElseThrow())
                    .as(
                            "accuracy of %d examples, %s",
                            problem.data().split(split).count(), split)
                    .isCloseTo(
                            expected.accuracy().orElseThrow(),
                            tolerance.ofAccuracy(problem.data().split(split).count()));
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
