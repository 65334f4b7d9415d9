package org.trainmark.core.data.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.file.SourceBytes;

/** The built-in digits: lines of 64 features from 0 to 16 and a class, separated by commas, without a header. */
final class Digits {

    private static final String RESOURCE = "digits.csv.gz";

    private Digits() {}

    static RawData read() {
        return SourceBytes.read(
                RESOURCE, requireNonNull(Digits.class.getResourceAsStream(RESOURCE), RESOURCE), Digits::read);
    }

    private static RawData read(SourceBytes source) throws IOException {
        KnownDataset set = KnownDataset.DIGITS;
        String text = new String(source.stream().readAllBytes(), UTF_8);
        String sha256 = source.sha256();
        set.files().get(0).check(source.place(), sha256);
        Rows rows = rows(text.lines().toList(), set.facts().size().shape().size());
        Classification task = (Classification) set.facts().size().task();
        return RawData.ofNumberedClasses(
                set.id(), sha256, task, set.facts().size().shape(), Scaling.GLOBAL, rows, Optional.empty());
    }

    private static Rows rows(List<String> lines, int width) {
        float[] features = new float[lines.size() * width];
        float[] targets = new float[lines.size()];
        for (int row = 0; row < targets.length; row++) {
            String[] fields = lines.get(row).split(",", -1);
            for (int column = 0; column < width; column++) {
                features[row * width + column] = Float.parseFloat(fields[column]);
            }
            targets[row] = Float.parseFloat(fields[width]);
        }
        return new FloatRows("digits", width, features, targets);
    }
}
