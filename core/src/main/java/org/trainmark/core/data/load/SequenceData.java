package org.trainmark.core.data.load;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task.NextToken;
import org.trainmark.core.data.TokenSource.Sequences;
import org.trainmark.core.data.file.Sha256;

/** Makes sequences by a rule, each of which has a target at some of its positions. */
final class SequenceData {

    private static final String NAME = "sequences";

    private SequenceData() {}

    /** The digest is that of the examples: row by row its features, then its targets, as big-endian floats. */
    static RawData make(Sequences request) {
        int width = request.rule().shape().size();
        float[] features = new float[request.examples() * width];
        float[] targets = new float[features.length];
        Maker maker = new Maker(request);
        for (int row = 0; row < request.examples(); row++) {
            maker.next();
            System.arraycopy(maker.features, 0, features, row * width, width);
            System.arraycopy(maker.targets, 0, targets, row * width, width);
        }
        return described(request, maker.sha256(), new FloatRows(NAME, width, width, features, targets));
    }

    /** Returns the digest of the examples, made one at a time. */
    static String digest(Sequences request) {
        Maker maker = new Maker(request);
        for (int row = 0; row < request.examples(); row++) {
            maker.next();
        }
        return maker.sha256();
    }

    /** Returns what is known of the examples without making them; asked for one, its rows throw. */
    static RawData outline(Sequences request, String sha256) {
        return described(request, sha256, new Unmade(request));
    }

    private static RawData described(Sequences request, String sha256, Rows rows) {
        Shape shape = request.rule().shape();
        return new RawData(
                NAME,
                sha256,
                new NextToken(shape.vocabulary()),
                List.of(),
                shape,
                Scaling.NONE,
                rows,
                Optional.empty(),
                List.of());
    }

    /** Makes one example after the other, and their digest. */
    private static final class Maker {

        private final SequenceRule rule;
        private final float[] features;
        private final float[] targets;
        private final ByteBuffer bytes;
        private final MessageDigest digest = Sha256.start();

        private Maker(Sequences request) {
            rule = SequenceRule.of(request);
            int width = request.rule().shape().size();
            features = new float[width];
            targets = new float[width];
            bytes = ByteBuffer.allocate(2 * width * Float.BYTES);
        }

        private void next() {
            rule.next(features, targets);
            bytes.clear();
            bytes.asFloatBuffer().put(features).put(targets);
            digest.update(bytes);
        }

        private String sha256() {
            return Sha256.finish(digest);
        }
    }

    /** Examples that are not made: how many and how wide they would be. */
    private record Unmade(Sequences request) implements Rows {

        @Override
        public int count() {
            return request.examples();
        }

        @Override
        public int width() {
            return request.rule().shape().size();
        }

        @Override
        public void copyFeatures(int number, double[] into) {
            throw new UnsupportedOperationException("these examples are not made");
        }

        @Override
        public double target(int number) {
            throw new UnsupportedOperationException("these examples are not made");
        }

        @Override
        public String place(int column) {
            return "%s, token %d".formatted(NAME, column + 1);
        }
    }
}
