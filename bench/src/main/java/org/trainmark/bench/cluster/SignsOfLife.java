package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The words of a block as signs of its life: for how long none may come, before its first one and ever after. */
final class SignsOfLife {

    private final int leaseSeconds = Lease.seconds();
    private final Consumer<LostBlockException> silent;
    private volatile Optional<Lease> lease = Optional.empty();

    /** @param silent is told if nothing is heard for as long as a lease */
    SignsOfLife(Consumer<LostBlockException> silent) {
        this.silent = requireNonNull(silent, "silent");
    }

    /** Notes a word. */
    void hear() {
        // Before its first word a block may wait for its node as long as it takes.
        lease.ifPresentOrElse(Lease::renew, () -> lease = Optional.of(new Lease(leaseSeconds, this::tellSilent)));
    }

    private void tellSilent() {
        silent.accept(new LostBlockException("nothing was heard of it for %d s".formatted(leaseSeconds)));
    }

    /**
     * Waits for the first word: for as long as the cluster gives the block no node, and then as for any other.
     *
     * @param first ends the wait if it is known before
     * @param hasNode asked from time to time while no word is heard
     */
    void awaitFirst(CompletableFuture<?> first, BooleanSupplier hasNode) {
        boolean had = false;
        while (lease.isEmpty() && !isKnown(first)) {
            boolean has = hasNode.getAsBoolean();
            if (had && has && lease.isEmpty()) {
                tellSilent();
            }
            had = has;
        }
    }

    private boolean isKnown(CompletableFuture<?> first) {
        try {
            first.get(leaseSeconds, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a block begins", e);
        }
    }

    /** Expects no more. */
    void end() {
        lease.ifPresent(Lease::close);
    }
}
