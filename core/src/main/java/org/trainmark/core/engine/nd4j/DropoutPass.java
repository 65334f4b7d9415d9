package org.trainmark.core.engine.nd4j;

import java.nio.IntBuffer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.DropoutMask;
import org.trainmark.core.engine.nd4j.Network.Placed;
import org.trainmark.core.model.Layer.Dropout;

/** Values times a mask, which Java makes: ND4J's own operation takes ten times as long as all the rest here. */
final class DropoutPass implements LayerPass {

    private final PassContext context;
    private final Dropout dropout;
    private final int number;
    private final INDArray input;
    private final INDArray mask;
    private final INDArray output;
    private final HostMemory maskMemory;
    private final int[] row;
    private final int[] columnKeys;

    DropoutPass(PassContext context, Dropout dropout, Placed placed, INDArray input) {
        this.context = context;
        this.dropout = dropout;
        this.input = input;
        number = placed.number();
        int columns = placed.stage().output().size();
        mask = context.next(columns);
        output = context.next(columns);
        maskMemory = new HostMemory(mask);
        row = new int[columns];
        columnKeys = new int[columns];
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public Runnable forward() {
        return Ops.inTurn(this::draw, context.ops().multiply(input, mask, output));
    }

    private void draw() {
        PassContext.Part part = context.part();
        DropoutMask drawn = DropoutMask.of(
                dropout.rate(), part.steps().seed(), number, part.steps().taken());
        for (int column = 0; column < columnKeys.length; column++) {
            columnKeys[column] = drawn.columnKey(column);
        }
        int kept = Float.floatToRawIntBits((float) (1 / (1 - dropout.rate())));
        IntBuffer bits = maskMemory.ints();
        for (int r = 0; r < part.rows(); r++) {
            drawn.fill(columnKeys, part.from() + r, kept, row);
            bits.put(r * row.length, row, 0, row.length);
        }
        maskMemory.written();
    }

    @Override
    public Runnable backward(INDArray gradient, Optional<INDArray> before) {
        return context.ops().multiply(gradient, mask, before.orElse(gradient));
    }

    @Override
    public boolean gradientInPlace() {
        return true;
    }
}
