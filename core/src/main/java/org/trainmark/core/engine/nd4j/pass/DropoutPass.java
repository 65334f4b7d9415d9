package org.trainmark.core.engine.nd4j.pass;

import java.nio.IntBuffer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.DropoutMask;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Dropout;

/** Values times a mask, which Java makes: ND4J's own operation takes ten times as long as all the rest here. */
final class DropoutPass implements LayerPass {

    private final PassContext context;
    private final Dropout dropout;
    private final int number;
    private final INDArray input;
    private final INDArray mask;
    private final INDArray output;

    DropoutPass(PassContext context, Dropout dropout, Stage stage, INDArray input) {
        this.context = context;
        this.dropout = dropout;
        this.input = input;
        number = stage.number();
        int columns = stage.output().size();
        mask = context.next(columns);
        output = context.next(columns);
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        context.script()
                .rows(share -> Ops.inTurn(
                        new Draw(share.rows(mask), share.from(mask.rows())),
                        context.ops().multiply(share.rows(input), share.rows(mask), share.rows(output))));
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        INDArray into = before.orElse(gradient);
        context.script()
                .rows(share -> context.ops().multiply(share.rows(gradient), share.rows(mask), share.rows(into)));
    }

    @Override
    public boolean gradientInPlace() {
        return true;
    }

    /** Draws some rows of the mask. */
    private final class Draw implements Runnable {

        private final HostMemory memory;
        private final int rows;
        private final int first;
        private final int[] row;
        private final int[] columnKeys;

        Draw(INDArray mask, int first) {
            memory = new HostMemory(mask);
            rows = mask.rows();
            this.first = first;
            row = new int[mask.columns()];
            columnKeys = new int[mask.columns()];
        }

        @Override
        public void run() {
            BatchPart part = context.part();
            DropoutMask drawn = DropoutMask.of(
                    dropout.rate(), part.steps().seed(), number, part.steps().taken());
            for (int column = 0; column < columnKeys.length; column++) {
                columnKeys[column] = drawn.columnKey(column);
            }
            int kept = Float.floatToRawIntBits((float) (1 / (1 - dropout.rate())));
            IntBuffer bits = memory.ints();
            for (int r = 0; r < rows; r++) {
                drawn.fill(columnKeys, part.from() + first + r, kept, row);
                bits.put(r * row.length, row, 0, row.length);
            }
            memory.written();
        }
    }
}
