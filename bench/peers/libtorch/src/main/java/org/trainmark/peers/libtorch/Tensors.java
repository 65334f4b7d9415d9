package org.trainmark.peers.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Tensors of single precision from Java's arrays and back, each with one copy. */
final class Tensors {

    private Tensors() {}

    /** Returns a new tensor of {@code shape} with values from {@code from} on. */
    static Tensor of(float[] values, int from, long... shape) {
        Tensor tensor = torch.empty(shape);
        set(tensor, values, from);
        return tensor;
    }

    /** Sets all of a contiguous tensor to the values from {@code from} on. */
    static void set(Tensor tensor, float[] values, int from) {
        int length = Math.toIntExact(tensor.numel());
        if (length > 0) {
            tensor.data_ptr_float().put(values, from, length);
        }
    }

    /** Copies all of a tensor, row-major, to {@code values} from {@code from} on. */
    static void get(Tensor tensor, float[] values, int from) {
        int length = Math.toIntExact(tensor.numel());
        if (length > 0) {
            tensor.contiguous().data_ptr_float().get(values, from, length);
        }
    }

    /** Returns a copy of all of a tensor, row-major. */
    static float[] toArray(Tensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.numel())];
        get(tensor, values, 0);
        return values;
    }
}
