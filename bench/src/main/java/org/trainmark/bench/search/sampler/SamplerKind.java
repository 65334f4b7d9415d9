package org.trainmark.bench.search.sampler;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.gaussian.GaussianSampler;
import org.trainmark.bench.search.parzen.ParzenSampler;

/** How a search may choose its places. */
public enum SamplerKind {
    GRID {
        @Override
        public Sampler sampler() {
            return new GridSampler(RESOLUTION);
        }
    },
    RANDOM {
        @Override
        public Sampler sampler() {
            return new RandomSampler();
        }
    },
    SOBOL {
        @Override
        public Sampler sampler() {
            return new SobolSampler();
        }
    },
    COARSE_TO_FINE {
        @Override
        public Sampler sampler() {
            return new CoarseToFineSampler(new SobolSampler());
        }
    },
    /** A tree of Parzen estimators. */
    TPE {
        @Override
        public Sampler sampler() {
            return new ParzenSampler(new SobolSampler());
        }
    },
    GAUSSIAN_PROCESS {
        @Override
        public Sampler sampler() {
            return new GaussianSampler(new SobolSampler());
        }
    };

    private static final int RESOLUTION = 5;

    /** What they are called in suites, in the order of this type. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(SamplerKind::text).toList();

    public abstract Sampler sampler();

    /** Returns its name in suites, such as {@code coarse-to-fine}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind of a name; empty if there is none. */
    public static Optional<SamplerKind> named(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
