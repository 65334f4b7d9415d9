package org.trainmark.core.engine.nd4j.pass;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.Vocabulary;
import org.trainmark.core.model.Architecture.Stage;

/** A vector for each token. */
final class EmbeddingPass implements LayerPass {

    private final PassContext context;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;
    private @Nullable INDArray gradient;

    EmbeddingPass(PassContext context, Stage stage, INDArray input) {
        this.context = context;
        this.stage = stage;
        this.input = input;
        output = context.next(stage.output().size());
    }

    /** Returns an embedding's weights, or their gradients, with a row for each token. */
    static INDArray vectors(Parameters parameters, Stage embedding) {
        return parameters
                .weights(embedding)
                .reshape('c', embedding.input().vocabulary(), embedding.output().channels());
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        INDArray vectors = vectors(context.network().parameters(), stage);
        context.script().rows(share -> new Vocabulary(vectors).gather(share.rows(input), share.rows(output)));
    }

    @Override
    public void backward(INDArray byOutput, Optional<INDArray> before) {
        gradient = byOutput;
    }

    @Override
    public void parameters() {
        INDArray byOutput = requireNonNull(gradient, "backward comes first");
        INDArray vectors = vectors(context.network().gradients(), stage);
        boolean kept = context.part().kept() > 0;
        context.script()
                .parameters(
                        stage.input().vocabulary(),
                        share -> new Vocabulary(vectors).scatter(input, byOutput, share, kept));
    }
}
