package org.trainmark.bench.suite.setting;

import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.Checks;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;

/** How a suite writes data: a source, and how it is split and scaled. */
final class DataFormat {

    private static final long USUAL_SPLIT_SEED = 1;

    private DataFormat() {}

    static DataRequest read(Value value) {
        if (value.yaml() instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.TEXT) {
            return new DataRequest(SourceFormat.known(value), 0, 0, USUAL_SPLIT_SEED, Optional.empty());
        }
        Fields fields = value.fields();
        Read<DataSource> source = SourceFormat.KEY.read(value, fields);
        Read<Double> validation = share(fields, "validation");
        Read<Double> test = share(fields, "test");
        Read<Long> splitSeed =
                fields.optional("split-seed", v -> v.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE), USUAL_SPLIT_SEED);
        Read<Optional<Scaling>> scaling = fields.optional("scaling", v -> v.constant(Scaling.class));
        return fields.make(
                () -> new DataRequest(source.get(), validation.get(), test.get(), splitSeed.get(), scaling.get()));
    }

    private static Read<Double> share(Fields fields, String key) {
        return fields.optional(key, v -> v.share(Checks::requireFraction), 0.0);
    }

    static String write(DataRequest data) {
        TreeMap<String, String> texts = new TreeMap<>(SourceFormat.write(data.source()));
        texts.put("validation", FlowText.number(data.validation()));
        texts.put("test", FlowText.number(data.test()));
        texts.put("split-seed", Long.toString(data.splitSeed()));
        data.scaling().ifPresent(scaling -> texts.put("scaling", Value.nameOf(scaling)));
        return FlowText.map(texts);
    }
}
