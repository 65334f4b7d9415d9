package org.trainmark.bench.suite.setting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.core.engine.TrainingConfig;

/** What came of reading each setting, so that those that could be read are checked although others could not. */
public final class Parts {

    private final Map<Setting<?>, Read<?>> read = new HashMap<>();

    Parts() {}

    /** Reads the settings among {@code fields}; refusing other keys is left to the caller. */
    public static Parts read(Fields fields) {
        Parts parts = new Parts();
        Setting.ALL.forEach(setting -> parts.read.put(setting, setting.read(fields, parts)));
        return parts;
    }

    /** Returns what came of reading a setting; nothing of one that is not read yet. */
    @SuppressWarnings("unchecked") // only a setting's own reader puts something under it
    public <T> Read<T> get(Setting<T> setting) {
        return (Read<T>) read.getOrDefault(setting, new Read<>(Optional.empty()));
    }

    /** Returns the setup, if every part could be read. */
    public Setup setup() {
        TrainingConfig training = new TrainingConfig(
                get(Setting.MODEL).get(),
                get(Setting.LOSS).get(),
                get(Setting.OPTIMIZER).get(),
                get(Setting.LEARNING_RATE).get(),
                get(Setting.SCHEDULE).get(),
                get(Setting.REGULARIZATION).get(),
                get(Setting.AUGMENTATION).get(),
                get(Setting.BATCH_SIZE).get(),
                get(Setting.MICRO_BATCH_SIZE).get(),
                get(Setting.RECOMPUTE).get(),
                get(Setting.SEED).get());
        return new Setup(get(Setting.DATA).get(), training, get(Setting.PROFILE).get());
    }
}
