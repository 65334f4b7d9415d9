package org.trainmark.core.data.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Columns;
import org.trainmark.core.data.Columns.Missing;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Csv.Kind;
import org.trainmark.core.data.DataSummary;
import org.trainmark.core.data.DataSummary.ClassCount;
import org.trainmark.core.data.Separator;
import org.trainmark.core.data.file.SourceBytes;

/** Tables that are split, scaled and described. */
class TableDataTest {

    @Test
    void centersTimesInDoublePrecision() {
        StringBuilder late = new StringBuilder("when,y\n");
        StringBuilder early = new StringBuilder("when,y\n");
        for (int i = 0; i < 60; i++) {
            late.append(1_700_000_000L + i).append(i < 30 ? ",a\n" : ",b\n");
            early.append(i).append(i < 30 ? ",a\n" : ",b\n");
        }

        float[] scaled = features(late.toString(), Scaling.PER_FEATURE);

        assertThat(scaled).containsExactly(features(early.toString(), Scaling.PER_FEATURE), within(1e-6f));
        assertThat(scaled[59]).isCloseTo(1.7035f, within(1e-3f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e-300,2e-300", "1e-46,2e-320", "1e300,2e300", "-1.7e308,1.7e308", "1700000000,1700000001"})
    void scalesAnySizeOrRefusesItUnscaled(String values) {
        String text = "x,y\n" + values.replace(",", ",a\n") + ",b\n";

        assertThat(features(text, Scaling.PER_FEATURE))
                .satisfiesAnyOf(
                        scaled -> assertThat(scaled).containsExactly(-1, 1),
                        scaled -> assertThat(scaled).containsExactly(1, -1));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> features(text, Scaling.NONE))
                .withMessageContaining("t.csv, column 'x'")
                .withMessageContaining("single precision");
    }

    @ParameterizedTest
    @CsvSource({"5 6 1e15, 3, 2", "0.1 0.2 0.3 1e20, 4, 2", "1 2 1e30, 3, 2"})
    void refusesAColumnWhoseValuesMeetAfterScaling(String values, int different, int kept) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> features("x,y\n" + values.replace(" ", ",a\n") + ",b\n", Scaling.PER_FEATURE))
                .withMessage("t.csv, column 'x': %d different values become %d in single precision, after scaling."
                                .formatted(different, kept)
                        + " Subtract an offset, take logarithms, or ignore the column.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.3 0.30000000000000004 0.6 0.6000000000000001",
                "0 5.551115123125783e-17 0.1 0.2 0 0 0",
                "1e-50 0.25 0.5 0",
                "7 7 7",
                "1e10 2e10 3e10"
            })
    void keepsColumnsThatOnlyLoseTheLastDigits(String values) {
        assertThat(features("x,y\n1,b\n" + values.replace(" ", ",a\n") + ",b\n", Scaling.NONE))
                .isNotEmpty();
    }

    @Test
    void makesAConstantColumnZero() {
        assertThat(features("x,y\n1700000001,a\n1700000001,b\n", Scaling.PER_FEATURE))
                .containsOnly(0);
    }

    @Test
    void refusesQuantitiesThatMeet() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(
                        () -> load("x,y\n1,1700000000\n2,1700000001\n3,1700000002\n", Kind.REGRESSION, Columns.USUAL))
                .withMessage("the target, t.csv, column 'y': 3 different values become 1 in single precision,"
                        + " and targets are not scaled. Subtract an offset from the column, or multiply it.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> load("x,y\n1,1e39\n2,1\n", Kind.REGRESSION, Columns.USUAL))
                .withMessageContaining("t.csv, column 'y', line 2: 1.0E39 is too large for single precision");
    }

    @Test
    void fillsGapsWithTheMeanOfTheTrainingSplit() {
        Columns how = new Columns(Separator.COMMA, List.of(), List.of(), Missing.MEAN);
        RawData raw = read("x,color,y\n1,red,1\n,,2\n3,red,3\n8,blue,4\n", Kind.REGRESSION, how);

        float[] all = Unscaled.all(raw).features();

        assertThat(all).containsExactly(new float[] {1, 0, 1, 4, 1 / 3f, 2 / 3f, 3, 0, 1, 8, 1, 0}, within(1e-6f));
    }

    @Test
    void describesClassesAndWhatIsSuspicious() {
        StringBuilder text = new StringBuilder("id,same,x,y\n");
        for (int i = 0; i < 81; i++) {
            text.append("%d,5,%s,%s%n".formatted(1_000 + i, Math.sin(i), i < 40 ? "a" : i < 80 ? "b" : "rare"));
        }

        DataSummary summary = summary(text.toString(), Kind.CLASSIFICATION, 0.25, 9);

        assertThat(summary.training()).isEqualTo(61);
        assertThat(summary.classes()).extracting(ClassCount::name).containsExactly("a", "b", "rare");
        assertThat(summary.classes().stream().mapToInt(ClassCount::training).sum())
                .isEqualTo(61);
        assertThat(summary.remarks())
                .containsExactly(
                        "the training split has no example of class 'rare'",
                        "t.csv, column 'id': every line has another whole number; if they are ids, ignore the column",
                        "t.csv, column 'same': every value of the training split is the same");
        assertThat(summary.lines().get(0))
                .startsWith("t.csv: 81 examples (61 training, 20 validation), 3 features, 3 classes: 'a' ");
        assertThat(summary.majority().orElseThrow().training()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void namesClassesWithoutAValidationExample() {
        String text = "x,y\n" + "1,a\n2,b\n".repeat(20) + "3,c\n";

        assertThat(summary(text, Kind.CLASSIFICATION, 0.25, 2).remarks())
                .containsExactly("the validation split has no example of class 'c'");
    }

    @Test
    void describesQuantities() {
        DataSummary summary = summary("x,y\n1,1000\n2,1002\n3,1004\n", Kind.REGRESSION, 0, 1);

        assertThat(summary.lines())
                .containsExactly(
                        "t.csv: 3 examples (3 training), 1 feature, target from 1000.00 to 1004.00, mean 1002.00, deviation 1.63299",
                        "note: the target is far from 0, where a network begins, and is not scaled: subtract about 1002.00 from it");
    }

    private static DataSummary summary(String text, Kind kind, double validation, long seed) {
        return new Splits(read(text, kind, Columns.USUAL), request(validation, seed, Optional.empty())).summary();
    }

    private static float[] features(String text, Scaling scaling) {
        return new Splits(read(text, Kind.CLASSIFICATION, Columns.USUAL), request(0, 1, Optional.of(scaling)))
                .dataset()
                .training()
                .features();
    }

    private static void load(String text, Kind kind, Columns columns) {
        new Splits(read(text, kind, columns), request(0, 1, Optional.empty())).dataset();
    }

    private static DataRequest request(double validation, long seed, Optional<Scaling> scaling) {
        return new DataRequest(new Csv(Path.of("t.csv"), "y", Kind.REGRESSION), validation, 0, seed, scaling);
    }

    private static RawData read(String text, Kind kind, Columns columns) {
        Csv request = new Csv(Path.of("t.csv"), "y", kind, columns);
        return SourceBytes.read(
                "t.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), bytes -> CsvData.read(bytes, request));
    }
}
