package org.trainmark.core.data.load;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Random;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource.Synthetic;
import org.trainmark.core.data.Task;
import org.trainmark.core.data.Task.Classification;

/** Makes normally distributed clusters: example {@code i} belongs to class {@code i} modulo the number of classes. */
final class SyntheticData {

    private SyntheticData() {}

    /** The digest is that of the examples: row by row its features, then its target, as big-endian floats. */
    static RawData make(Synthetic request) {
        int width = request.features();
        Random random = new Random(request.seed());
        float[][] centers = centers(request, random);
        float[] features = new float[request.examples() * width];
        float[] targets = new float[request.examples()];
        for (int row = 0; row < targets.length; row++) {
            int label = row % request.classes();
            targets[row] = label;
            for (int column = 0; column < width; column++) {
                features[row * width + column] = (float) (centers[label][column] + random.nextGaussian());
            }
        }
        Rows rows = new FloatRows(width, features, targets);
        Task task = new Classification(request.classes());
        return new RawData(
                "synthetic", sha256(rows), task, request.shape(), Scaling.PER_FEATURE, rows, Optional.empty());
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

    private static String sha256(Rows rows) {
        MessageDigest digest = Sha256.start();
        float[] row = new float[rows.width()];
        ByteBuffer bytes = ByteBuffer.allocate((rows.width() + 1) * Float.BYTES);
        for (int number = 0; number < rows.count(); number++) {
            rows.copyFeatures(number, row, 0);
            bytes.clear();
            bytes.asFloatBuffer().put(row).put(rows.target(number));
            digest.update(bytes);
        }
        return Sha256.finish(digest);
    }
}
