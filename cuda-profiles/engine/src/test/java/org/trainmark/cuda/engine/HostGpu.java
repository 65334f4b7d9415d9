package org.trainmark.cuda.engine;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A device that is the processor: kernels compiled for it, products by three loops, recorded work in a list. */
final class HostGpu implements Gpu {

    private final NativeLibrary library;
    private final Map<Long, Memory> allocated = new HashMap<>();
    private final List<Memory> shared = new ArrayList<>();
    private @Nullable List<Runnable> recording;
    private boolean closed;

    HostGpu(Path library) {
        this.library = NativeLibrary.getInstance(library.toString());
    }

    /** Returns how many pieces of memory have not been freed. */
    int piecesHeld() {
        return allocated.size();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public long allocate(long bytes) {
        requireNotRecording("allocates");
        Memory memory = new Memory(bytes);
        memory.clear();
        long address = Pointer.nativeValue(memory);
        allocated.put(address, memory);
        return address;
    }

    @Override
    public void free(long address) {
        Memory memory = allocated.remove(address);
        if (memory == null) {
            throw new IllegalStateException("freed what was not allocated");
        }
        memory.close();
    }

    @Override
    public Shared share(int bytes) {
        Memory memory = new Memory(bytes);
        memory.clear();
        shared.add(memory);
        ByteBuffer buffer = memory.getByteBuffer(0, bytes).order(ByteOrder.nativeOrder());
        return new Shared(buffer, Pointer.nativeValue(memory));
    }

    @Override
    public void write(long address, float[] values, int count) {
        requireNotRecording("writes");
        new Pointer(address).write(0, values, 0, count);
    }

    @Override
    public void write(long address, byte[] bytes) {
        requireNotRecording("writes");
        new Pointer(address).write(0, bytes, 0, bytes.length);
    }

    @Override
    public void read(long address, float[] into) {
        requireNotRecording("reads");
        new Pointer(address).read(0, into, 0, into.length);
    }

    @Override
    public void read(long address, byte[] into) {
        requireNotRecording("reads");
        new Pointer(address).read(0, into, 0, into.length);
    }

    @Override
    public void launch(String kernel, Grid grid, Object... arguments) {
        Function function = library.getFunction("launch_" + kernel);
        Memory values = new Memory(Math.max(1, arguments.length) * 64L);
        Memory pointers = new Memory(Math.max(1, arguments.length) * (long) Native.POINTER_SIZE);
        for (int i = 0; i < arguments.length; i++) {
            put(values, i * 64L, arguments[i]);
            pointers.setPointer((long) i * Native.POINTER_SIZE, values.share(i * 64L));
        }
        int[] shape = {grid.blocksX(), grid.blocksY(), grid.threadsX(), grid.threadsY()};
        perform(() -> {
            try {
                function.invokeVoid(new Object[] {shape, pointers});
            } finally {
                Reference.reachabilityFence(values);
            }
        });
    }

    private static void put(Memory values, long at, Object argument) {
        if (argument instanceof Long value) {
            values.setLong(at, value);
        } else if (argument instanceof Integer value) {
            values.setInt(at, value);
        } else if (argument instanceof Float value) {
            values.setFloat(at, value);
        } else if (argument instanceof Double value) {
            values.setDouble(at, value);
        } else {
            int[] structure = (int[]) argument;
            values.write(at, structure, 0, structure.length);
        }
    }

    @Override
    public void multiply(Product product) {
        Function function = library.getFunction("host_multiply");
        int[] shape = {
            product.transposeA() ? 1 : 0,
            product.transposeB() ? 1 : 0,
            product.rows(),
            product.columns(),
            product.depth(),
            product.leadingA(),
            product.leadingB(),
            product.leadingC(),
            product.single() ? 1 : 0
        };
        float beta = product.onTop() ? 1 : 0;
        perform(() -> function.invokeVoid(
                new Object[] {shape, new Pointer(product.a()), new Pointer(product.b()), beta, new Pointer(product.c())
                }));
    }

    private void perform(Runnable work) {
        if (closed) {
            throw new IllegalStateException("the device is closed");
        }
        if (recording == null) {
            work.run();
        } else {
            recording.add(work);
        }
    }

    @Override
    public long productBytes() {
        return 1024;
    }

    @Override
    public void workIn(long address, long bytes) {}

    @Override
    public Replay record(Runnable work) {
        List<Runnable> recorded = new ArrayList<>();
        recording = recorded;
        try {
            work.run();
        } finally {
            recording = null;
        }
        return new Replay() {
            @Override
            public void run() {
                recorded.forEach(HostGpu.this::perform);
            }

            @Override
            public void close() {
                recorded.clear();
            }
        };
    }

    private void requireNotRecording(String what) {
        if (recording != null) {
            throw new IllegalStateException("work that is recorded " + what + ", which a graph cannot");
        }
    }

    @Override
    public void await() {
        requireNotRecording("waits");
    }

    @Override
    public void requireHealthy() {}

    @Override
    public void close() {
        closed = true;
        shared.forEach(Memory::close);
    }
}
