import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.SplitTestAndTrain;
import org.nd4j.linalg.dataset.ViewIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A training by DL4J as anybody has one: the same perceptron as ../numpy/train.py. */
final class Train {

    public static void main(String[] words) throws java.io.IOException {
        double rate = Double.parseDouble(words[1]);
        int batch = Integer.parseInt(words[2]);
        long seed = Long.parseLong(words[3]);
        DataSet digits = digits(words[0]);
        digits.shuffle(1);
        SplitTestAndTrain split = digits.splitTestAndTrain(0.8);
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(seed).updater(new Sgd(rate)).weightInit(WeightInit.RELU).list()
                .layer(new DenseLayer.Builder().nIn(64).nOut(64).activation(Activation.RELU).build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(64).nOut(10).activation(Activation.SOFTMAX).build())
                .build());
        network.init();
        System.out.println(":::trainmark {\"start\": true}");
        for (int epoch = 1; epoch <= 20; epoch++) {
            split.getTrain().shuffle(seed + epoch);
            network.fit(new ViewIterator(split.getTrain(), batch));
            double accuracy = network.evaluate(new ViewIterator(split.getTest(), 359)).accuracy();
            System.out.printf("epoch %d samples=%d val_loss=%.5f val_acc=%.5f%n",
                    epoch, epoch * split.getTrain().numExamples(), network.score(split.getTest()), accuracy);
        }
    }

    /** Reads lines of 64 features and a class. */
    private static DataSet digits(String file) throws java.io.IOException {
        try (var in = new java.util.zip.GZIPInputStream(new java.io.FileInputStream(file))) {
            double[][] rows = new String(in.readAllBytes()).lines()
                    .map(line -> java.util.Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                    .toArray(double[][]::new);
            var features = Nd4j.create(rows.length, 64);
            var labels = Nd4j.zeros(rows.length, 10);
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 64; column++) {
                    features.putScalar(row, column, rows[row][column]);
                }
                labels.putScalar(row, (int) rows[row][64], 1);
            }
            double deviation = features.stdNumber().doubleValue();
            return new DataSet(features.subi(features.meanNumber()).divi(deviation), labels);
        }
    }
}
