package org.trainmark.core.engine.nd4j.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    private static final int ROUNDS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void doesEveryShareOnceARound(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(threads);
        List<Runnable> shares = shares(threads, done::incrementAndGet);

        try (Crew crew = new Crew(threads)) {
            for (int round = 1; round <= ROUNDS; round++) {
                crew.run(shares);
                for (int share = 0; share < threads; share++) {
                    assertThat(done.get(share)).isEqualTo(round);
                }
            }
        }
    }

    /** What a round writes without any care the next one reads, in another thread. */
    @Test
    void showsEveryShareWhatAllHaveWrittenBefore() {
        int[] values = new int[3];
        int[] seen = new int[3];
        List<Runnable> writing = shares(3, share -> values[share]++);
        List<Runnable> reading = shares(3, share -> seen[share] = values[(share + 1) % 3]);

        try (Crew crew = new Crew(3)) {
            for (int round = 1; round <= ROUNDS; round++) {
                crew.run(writing);
                crew.run(reading);
                assertThat(seen).containsOnly(round);
            }
        }
    }

    @Test
    void wakesWhoSleepsAfterALongWait() throws InterruptedException {
        AtomicIntegerArray done = new AtomicIntegerArray(2);
        try (Crew crew = new Crew(2)) {
            for (int round = 1; round <= 3; round++) {
                Thread.sleep(20);
                crew.run(shares(2, done::incrementAndGet));
                assertThat(done.get(1)).isEqualTo(round);
            }
        }
    }

    @Test
    void throwsWhatAShareThrewOnceAllAreDone() {
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        IllegalStateException failure = new IllegalStateException("of a share");
        List<Runnable> shares = shares(3, share -> {
            done.incrementAndGet(share);
            if (share == 2) {
                throw failure;
            }
        });

        try (Crew crew = new Crew(3)) {
            assertThatThrownBy(() -> crew.run(shares)).isSameAs(failure);
            assertThat(IntStream.range(0, 3).map(done::get)).containsOnly(1);

            crew.run(shares(3, done::incrementAndGet));
            assertThat(IntStream.range(0, 3).map(done::get)).containsOnly(2);
        }
    }

    @Test
    void keepsWhatEveryShareThrew() {
        List<Exception> thrown = List.of(new IllegalStateException("one"), new ArithmeticException("two"));
        List<Runnable> shares = shares(2, share -> {
            throw (RuntimeException) thrown.get(share);
        });

        try (Crew crew = new Crew(2)) {
            assertThatThrownBy(() -> crew.run(shares))
                    .isSameAs(thrown.get(0))
                    .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(thrown.get(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void wrapsWhatIsChecked(int at) {
        IOException checked = new IOException("of a share");
        List<Runnable> shares = shares(2, share -> {
            if (share == at) {
                CrewTest.<RuntimeException>sneak(checked);
            }
        });

        try (Crew crew = new Crew(2)) {
            assertThatThrownBy(() -> crew.run(shares))
                    .isInstanceOf(UndeclaredThrowableException.class)
                    .hasCause(checked);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusesWorkOnceItIsClosed(int threads) {
        Crew crew = new Crew(threads);
        crew.close();

        assertThatIllegalStateException().isThrownBy(() -> crew.run(shares(threads, share -> {})));
    }

    @Test
    void neverSpinsWhereThereAreFewerProcessorsThanThreads() {
        CountingRest rest = new CountingRest();
        try (Crew crew = new Crew(3, 2, rest)) {
            for (int round = 0; round < 100; round++) {
                crew.run(shares(3, share -> {}));
            }
        }
        assertThat(rest.spins.get()).isZero();
    }

    @Test
    void spinsWhereThereIsAProcessorForEachThread() {
        CountingRest rest = new CountingRest();
        try (Crew crew = new Crew(2, 2, rest)) {
            crew.run(shares(2, share -> {
                while (share == 1 && rest.spins.get() == 0) {
                    Thread.onSpinWait();
                }
            }));
        }
        assertThat(rest.spins.get()).isPositive();
    }

    /** An interrupted thread that parks returns at once: unless the interrupt is put aside, waiting is spinning. */
    @Test
    void sleepsThroughAnInterruptAndKeepsIt() {
        CountingRest rest = new CountingRest();
        try (Crew crew = new Crew(2, 1, rest)) {
            Thread.currentThread().interrupt();
            crew.run(shares(2, share -> {
                while (share == 1 && rest.sleeps.get() == 0) {
                    Thread.onSpinWait();
                }
            }));
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(rest.sleepsOfInterrupted.get()).isZero();
    }

    /** Counts, and sleeps as usual. */
    private static final class CountingRest implements Rest {

        private final AtomicInteger spins = new AtomicInteger();
        private final AtomicInteger sleeps = new AtomicInteger();
        private final AtomicInteger sleepsOfInterrupted = new AtomicInteger();

        @Override
        public void spin() {
            spins.incrementAndGet();
        }

        @Override
        public void sleep(Object blocker) {
            if (Thread.currentThread().isInterrupted()) {
                sleepsOfInterrupted.incrementAndGet();
            }
            sleeps.incrementAndGet();
            LockSupport.park(blocker);
        }
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Crew crew = new Crew(4)) {
            crew.run(shares(4, share -> threads.add(Thread.currentThread())));
        }
        threads.remove(Thread.currentThread());

        assertThat(threads).hasSize(3);
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    /** Calls from one thread after another, as when a session is used from a pool. */
    @Test
    void takesTurnsOfCallers() throws InterruptedException {
        AtomicIntegerArray done = new AtomicIntegerArray(2);
        try (Crew crew = new Crew(2)) {
            for (int caller = 0; caller < 20; caller++) {
                Thread thread = new Thread(() -> crew.run(shares(2, done::incrementAndGet)));
                thread.start();
                thread.join();
            }
        }
        assertThat(done.get(1)).isEqualTo(20);
    }

    /** The work of one share. */
    private interface Work {

        void of(int share);
    }

    private static List<Runnable> shares(int count, Work work) {
        List<Runnable> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int share = i;
            shares.add(() -> work.of(share));
        }
        return shares;
    }
}
