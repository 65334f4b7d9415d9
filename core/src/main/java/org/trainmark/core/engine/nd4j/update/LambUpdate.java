package org.trainmark.core.engine.nd4j.update;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.model.ParameterTensor;
import org.trainmark.core.optimizer.Optimizer.Lamb;

/** {@link Lamb}: each thread of a crew finds the directions of its share of every tensor, then moves it. */
final class LambUpdate implements Update {

    private final Lamb lamb;
    private final TrainingConfig config;
    private final Crew crew;
    private final List<LambTensor> tensors = new ArrayList<>();
    private final List<Runnable> directions = new ArrayList<>();
    private final List<Runnable> moves = new ArrayList<>();

    LambUpdate(Lamb lamb, TrainingConfig config, OptimizerState state, Ops ops, Crew crew, Network network) {
        this.lamb = lamb;
        this.config = config;
        this.crew = crew;
        for (ParameterTensor tensor : network.architecture().tensors()) {
            tensors.add(new LambTensor(
                    spares(tensor.kind()) ? 0 : config.regularization().weightDecay()));
        }
        for (int number = 0; number < crew.size(); number++) {
            prepare(new Share(number, crew.size()), state, ops, network);
        }
    }

    private boolean spares(ParameterKind kind) {
        return config.regularization().decayExcept().contains(kind);
    }

    private void prepare(Share share, OptimizerState state, Ops ops, Network network) {
        List<Piece> parameters = network.parameters().piecesOfTensors(share, network.architecture());
        List<Piece> gradients = network.gradients().piecesOfTensors(share, network.architecture());
        List<Runnable> finding = new ArrayList<>();
        List<Runnable> moving = new ArrayList<>();
        for (int i = 0; i < tensors.size(); i++) {
            Piece piece = parameters.get(i);
            if (!piece.values().isEmpty()) {
                Lamb own = spares(piece.kind()) ? new Lamb(lamb.adam(), 0) : lamb;
                LambPart part =
                        LambPart.of(own, state, ops, piece, gradients.get(i).values());
                LambTensor tensor = tensors.get(i);
                tensor.add(part);
                finding.add(part::direct);
                moving.add(() -> tensor.move(part));
            }
        }
        directions.add(Ops.inTurn(finding.toArray(Runnable[]::new)));
        moves.add(Ops.inTurn(moving.toArray(Runnable[]::new)));
    }

    @Override
    public void apply(double rate) {
        crew.run(directions);
        for (int i = 0; i < tensors.size(); i++) {
            tensors.get(i).decide(rate);
        }
        crew.run(moves);
    }
}
