package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.KnownDataset.Size;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;

class KnownDatasetIT {

    private final DataDirectories directories = DataDirectories.usual(Optional.empty(), System.getenv());

    @ParameterizedTest
    @CsvSource({"FASHION_MNIST, 0.2860", "MNIST, 0.1307"})
    void loadsWithThePublishedShapeAndMean(KnownDataset set, double mean) {
        assumeThat(directories.locate(set))
                .as("get it with " + set.fetchCommand())
                .isPresent();

        Dataset data = load(set);

        Size size = set.facts().size();
        assertThat(data.shape()).isEqualTo(size.shape());
        assertThat(data.training().count() + data.validation().count()).isEqualTo(size.training());
        assertThat(data.validation().count()).isEqualTo(6_000);
        assertThat(data.test().count()).isEqualTo(size.test());
        assertThat(data.task()).isEqualTo(size.task());
        assertThat(countsByClass(data.test())).hasSize(10);
        assertThat(mean(data)).isCloseTo(255 * mean, within(255 * 0.00005));
    }

    @Test
    void loadsATextWithItsEndForTheTest() {
        assumeThat(directories.locate(KnownDataset.JARGON))
                .as("get it with " + KnownDataset.JARGON.fetchCommand())
                .isPresent();

        Dataset data = load(KnownDataset.JARGON);

        Size size = KnownDataset.JARGON.facts().size();
        assertThat(data.shape()).isEqualTo(size.shape());
        assertThat(data.task()).isEqualTo(size.task());
        assertThat(data.test().count()).isEqualTo(5_256);
        assertThat(data.training().count()
                        + data.validation().count()
                        + data.test().count())
                .isEqualTo(size.training());
    }

    private Dataset load(KnownDataset set) {
        return new DataLoader(directories)
                .load(new DataRequest(new DataSource.Known(set.id()), 0.1, 0.2, 1, Optional.of(Scaling.NONE)));
    }

    private static Map<Float, Integer> countsByClass(Examples examples) {
        Map<Float, Integer> counts = new TreeMap<>();
        for (float target : examples.targets()) {
            counts.merge(target, 1, Integer::sum);
        }
        return counts;
    }

    private static double mean(Dataset data) {
        double sum = 0;
        for (Examples examples : new Examples[] {data.training(), data.validation()}) {
            for (float feature : examples.features()) {
                sum += feature;
            }
        }
        return sum / (60_000.0 * data.width());
    }
}
