package org.trainmark.bench.suite.workload;

import static java.util.Objects.requireNonNull;

import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.program.Call;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.setting.Setup;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Architecture;

/** What the trials of a cell train: a network of this project's own trainer, or whatever a program does. */
public sealed interface Workload {

    /** Returns the seed of a cell's first repetition. */
    long seed();

    /** Returns what determines its trainings, as texts. */
    Settings settings();

    /** Returns whether an accuracy is told of its trainings. */
    boolean tellsAccuracy();

    /**
     * A network that this project trains.
     *
     * @param data facts of the examples that it trains on
     */
    record Network(Setup setup, DataFacts data) implements Workload {

        public Network {
            requireNonNull(setup, "setup");
            requireNonNull(data, "data");
        }

        public TrainingConfig training() {
            return setup.training();
        }

        /** Returns the network for its data. */
        public Architecture architecture() {
            return training()
                    .model()
                    .architecture(data.shape(), training().loss().head(data.task()));
        }

        @Override
        public long seed() {
            return training().seed();
        }

        @Override
        public Settings settings() {
            return Settings.of(setup);
        }

        @Override
        public boolean tellsAccuracy() {
            return training().loss().classifies();
        }
    }

    /**
     * A program of the user's, of which no more is known than what it prints.
     *
     * @param profile name of that which it runs under
     */
    record OfProgram(Call call, long seed, String profile) implements Workload {

        public OfProgram {
            requireNonNull(call, "call");
            requireNonNull(profile, "profile");
        }

        @Override
        public Settings settings() {
            SortedMap<String, String> texts = new TreeMap<>(call.values());
            texts.put(Setting.PROFILE.name(), FlowText.text(profile));
            texts.put(Settings.PROGRAM, call.program().text());
            return new Settings(texts);
        }

        @Override
        public boolean tellsAccuracy() {
            return call.program().tellsAccuracy();
        }
    }
}
