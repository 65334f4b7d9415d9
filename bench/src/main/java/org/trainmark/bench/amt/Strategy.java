package org.trainmark.bench.amt;

import java.util.Arrays;
import org.trainmark.bench.search.sampler.SamplerKind;

/** How the service chooses points. */
enum Strategy {
    BAYESIAN("Bayesian", SamplerKind.GAUSSIAN_PROCESS),
    RANDOM("Random", SamplerKind.RANDOM),
    /** Points at random, of which the worse end early. */
    HYPERBAND("Hyperband", SamplerKind.RANDOM),
    GRID("Grid", SamplerKind.GRID);

    private final String word;
    private final SamplerKind sampler;

    Strategy(String word, SamplerKind sampler) {
        this.word = word;
        this.sampler = sampler;
    }

    String word() {
        return word;
    }

    /** Returns what chooses points so here. */
    SamplerKind sampler() {
        return sampler;
    }

    /** Returns the one of a word; {@link #BAYESIAN} if there is none. */
    static Strategy of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(BAYESIAN);
    }

    /** Returns the one that is most like a sampler. */
    static Strategy of(SamplerKind sampler) {
        return switch (sampler) {
            case RANDOM, SOBOL -> RANDOM;
            case GRID -> GRID;
            case COARSE_TO_FINE, TPE, GAUSSIAN_PROCESS -> BAYESIAN;
        };
    }
}
