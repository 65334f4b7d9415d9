package org.trainmark.core.engine.nd4j.ops;

import java.util.List;
import java.util.stream.Stream;

/** An operation that multiplies matrices, whatever it does besides. */
interface Multiplying extends Runnable {

    /** Returns the products alone. */
    Runnable products();

    /** Returns the products alone of an operation; none if it does not multiply. */
    static Stream<Runnable> of(Runnable operation) {
        return operation instanceof Multiplying multiplying ? Stream.of(multiplying.products()) : Stream.empty();
    }

    /** Does nothing else. */
    record Product(Runnable operation) implements Multiplying {

        @Override
        public void run() {
            operation.run();
        }

        @Override
        public Runnable products() {
            return operation;
        }
    }

    /** Some operations, one after the other. */
    record InTurn(List<Runnable> operations) implements Multiplying {

        public InTurn {
            operations = List.copyOf(operations);
        }

        @Override
        public void run() {
            operations.forEach(Runnable::run);
        }

        @Override
        public Runnable products() {
            return new InTurn(operations.stream().flatMap(Multiplying::of).toList());
        }
    }
}
