package org.trainmark.core.engine.nd4j.ops;

import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.ParameterKind;

/** Values for each parameter in one flat vector, and views of those of one stage. */
public record Parameters(INDArray flat) {

    public Parameters(Ops ops, Purpose purpose, Architecture architecture) {
        this(ops.vector(purpose, architecture.parameters()));
    }

    /**
     * Returns a share of the values, in pieces: of each stage the same units as where their gradient is computed, so
     * that what a thread has written it still has in its cache.
     */
    public List<Piece> pieces(Share share, Architecture architecture) {
        return share.of() == 1 ? List.of(new Piece(0, ParameterKind.WEIGHTS, flat)) : piecesByKind(share, architecture);
    }

    /** Returns a share of the values in pieces, each of one kind. */
    public List<Piece> piecesByKind(Share share, Architecture architecture) {
        return architecture.leaves().stream()
                .filter(stage -> stage.weights() + stage.offsets() > 0)
                .flatMap(stage -> Stream.of(weights(stage, share), offsets(stage, share)))
                .filter(piece -> !piece.values().isEmpty())
                .toList();
    }

    /** Returns a share of each tensor, in their order; of a tensor shorter than there are shares it may be nothing. */
    public List<Piece> piecesOfTensors(Share share, Architecture architecture) {
        return architecture.tensors().stream()
                .map(tensor ->
                        piece(tensor.from() + share.from(tensor.length()), tensor.kind(), share.size(tensor.length())))
                .toList();
    }

    /**
     * Some of the values, on the same memory.
     *
     * @param from where they begin
     * @param kind of all of them, where pieces are by kind
     */
    public record Piece(long from, ParameterKind kind, INDArray values) {}

    private Piece weights(Stage stage, Share share) {
        int units = stage.output().channels();
        long inputs = stage.weights() / units;
        long from = stage.firstParameter() + share.from(units) * inputs;
        return piece(from, stage.kindOfWeights(), share.size(units) * inputs);
    }

    private Piece offsets(Stage stage, Share share) {
        int offsets = Math.toIntExact(stage.offsets());
        long from = stage.firstParameter() + stage.weights() + share.from(offsets);
        return piece(from, stage.kindOfOffsets(), share.size(offsets));
    }

    private Piece piece(long from, ParameterKind kind, long length) {
        return new Piece(from, kind, Ops.slice(flat, from, length));
    }

    /** Returns the values of a stage's weights, flat. */
    public INDArray weights(Stage stage) {
        return Ops.slice(flat, stage.firstParameter(), stage.weights());
    }

    /** Returns the values of a stage's offsets, flat. */
    public INDArray offsets(Stage stage) {
        return Ops.slice(flat, stage.firstParameter() + stage.weights(), stage.offsets());
    }
}
