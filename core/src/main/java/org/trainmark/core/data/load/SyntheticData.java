package org.trainmark.core.data.load;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Random;
import org.trainmark.core.data.CounterBits;
import org.trainmark.core.data.CounterBits.Use;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource.Synthetic;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.file.Sha256;

/** Makes normally distributed clusters: example {@code i} belongs to class {@code i} modulo the number of classes. */
final class SyntheticData {

    private SyntheticData() {}

    /** The digest is that of the examples: row by row its features, then its target, as big-endian floats. */
    static RawData make(Synthetic request) {
        int width = request.features();
        float[] features = new float[request.examples() * width];
        float[] targets = new float[request.examples()];
        MessageDigest digest = Sha256.start();
        Maker maker = new Maker(request);
        for (int row = 0; row < targets.length; row++) {
            float[] example = maker.next(digest);
            System.arraycopy(example, 0, features, row * width, width);
            targets[row] = row % request.classes();
        }
        return described(request, Sha256.finish(digest), new FloatRows("synthetic", width, features, targets));
    }

    /** Returns the digest of the examples, made one at a time. */
    static String digest(Synthetic request) {
        MessageDigest digest = Sha256.start();
        Maker maker = new Maker(request);
        for (int row = 0; row < request.examples(); row++) {
            maker.next(digest);
        }
        return Sha256.finish(digest);
    }

    /** Returns what is known of the examples without making them; asked for features, its rows throw. */
    static RawData outline(Synthetic request, String sha256) {
        return described(request, sha256, new SyntheticOutline(request));
    }

    private static RawData described(Synthetic request, String sha256, Rows rows) {
        return RawData.ofNumberedClasses(
                "synthetic",
                sha256,
                new Classification(request.classes()),
                request.shape(),
                Scaling.PER_FEATURE,
                rows,
                Optional.empty());
    }

    /** Makes one example after the other. */
    private static final class Maker {

        private final Random random;
        private final float[][] centers;
        private final float[] example;
        private final ByteBuffer bytes;
        private int row;

        private Maker(Synthetic request) {
            random = CounterBits.random(request.seed(), Use.SYNTHETIC_DATA);
            centers = centers(request, random);
            example = new float[request.features()];
            bytes = ByteBuffer.allocate((example.length + 1) * Float.BYTES);
        }

        /** Returns the features of the next example, valid until the one after it, and adds it to the digest. */
        private float[] next(MessageDigest digest) {
            int label = row++ % centers.length;
            for (int column = 0; column < example.length; column++) {
                example[column] = (float) (centers[label][column] + random.nextGaussian());
            }
            bytes.clear();
            bytes.asFloatBuffer().put(example).put(label);
            digest.update(bytes);
            return example;
        }
    }

    /** Two normal points with this deviation in each coordinate are the separation apart, in root mean square. */
    private static float[][] centers(Synthetic request, Random random) {
        double deviation = request.separation() / Math.sqrt(2.0 * request.features());
        float[][] centers = new float[request.classes()][request.features()];
        for (float[] center : centers) {
            for (int column = 0; column < center.length; column++) {
                center[column] = (float) (deviation * random.nextGaussian());
            }
        }
        return centers;
    }
}
