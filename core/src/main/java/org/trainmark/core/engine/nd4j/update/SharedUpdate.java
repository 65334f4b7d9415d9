package org.trainmark.core.engine.nd4j.update;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.ops.Share;

/** An update of which each thread of a crew does a share of the parameters. */
final class SharedUpdate implements Update {

    private final Crew crew;
    private final List<Runnable> shares;
    private double learningRate;

    /**
     * Prepares the shares.
     *
     * @param updateOf gives the update of a share
     */
    SharedUpdate(Crew crew, Function<Share, Update> updateOf) {
        this.crew = crew;
        shares = IntStream.range(0, crew.size())
                .mapToObj(number -> new Share(number, crew.size()))
                .map(share -> share(updateOf.apply(share)))
                .toList();
    }

    private Runnable share(Update update) {
        return () -> update.apply(learningRate);
    }

    @Override
    public void apply(double rate) {
        learningRate = rate;
        crew.run(shares);
    }
}
