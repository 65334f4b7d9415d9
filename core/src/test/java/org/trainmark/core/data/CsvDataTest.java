package org.trainmark.core.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Csv.Kind;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.Task.Regression;

class CsvDataTest {

    @Test
    void readsEveryColumnButTheTargetAsFeatures() {
        RawData data = classes("length,species,width\n1.5,setosa,2\n-3e2,virginica,.5\n");

        assertThat(data.name()).isEqualTo("flowers.csv");
        assertThat(data.usualScaling()).isEqualTo(Scaling.PER_FEATURE);
        assertThat(data.test()).isEmpty();
        assertThat(data.rows().all().features()).containsExactly(1.5f, 2, -300, 0.5f);
        assertThat(data.rows().all().targets()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length,species\n1,a\n2,b\n",
                "length,species\r\n1,a\r\n2,b\r\n",
                "\uFEFFlength,species\n1,a\n2,b",
                "\"length\",\"species\"\n\"1\",\"a\"\n\"2\",\"b\"\n",
                "length, species\n 1 , a\n2, \"b\"\n\n"
            })
    void readsTheDialectsThatSpreadsheetsWrite(String text) {
        Examples examples = classes(text).rows().all();

        assertThat(examples.features()).containsExactly(1, 2);
        assertThat(examples.targets()).containsExactly(0, 1);
    }

    @Test
    void keepsCommasAndLineBreaksInQuotes() {
        RawData data = classes("x,species\n1,\"a, or\nb\"\n2,c\n");

        assertThat(data.task()).isEqualTo(new Classification(2));
    }

    @Test
    void numbersClassesInTheOrderOfTheirNames() {
        assertThat(classes("x,species\n1,pear\n1,apple\n1,10\n1,9\n")
                        .rows()
                        .all()
                        .targets())
                .containsExactly(3, 2, 0, 1);
    }

    @Test
    void numbersNumericClassesInTheOrderOfTheirValues() {
        RawData data = classes("x,species\n1,10\n1,9\n1,-1\n1,9.0\n");

        assertThat(data.rows().all().targets()).containsExactly(2, 1, 0, 1);
        assertThat(data.task()).isEqualTo(new Classification(3));
    }

    @Test
    void leavesQuantitiesAsTheyAre() {
        RawData data = read("x,price\n1,21.5\n2,-3\n", "price", Kind.REGRESSION);

        assertThat(data.task()).isEqualTo(new Regression());
        assertThat(data.rows().all().targets()).containsExactly(21.5f, -3);
    }

    @Test
    void growsWithTheTable() {
        StringBuilder text = new StringBuilder("x,y,species\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(i).append(",0,").append(i % 3).append('\n');
        }

        Examples examples = classes(text.toString()).rows().all();

        assertThat(examples.count()).isEqualTo(5_000);
        assertThat(examples.features()[2 * 4_999]).isEqualTo(4_999);
    }

    @Test
    void hashesEveryByteOfTheFile() {
        String text = "x,species\n1,a\n2,b\n\n";
        var digest = Sha256.start();
        digest.update(text.getBytes(UTF_8));

        assertThat(classes(text).sha256()).isEqualTo(Sha256.finish(digest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "NA", "NaN", "null"})
    void namesTheFieldWhoseValueIsMissing(String value) {
        refuses(
                "length,width,species\n1,2,a\n3,%s,b\n".formatted(value),
                "flowers.csv, line 3, column 'width': the value is missing. Fill it in or remove the line.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "1f", "0x10", "Infinity", "1-2", "1 000", "e"})
    void namesTheFieldThatIsNoNumber(String value) {
        refuses(
                "width,species\n%s,b\n".formatted(value),
                "flowers.csv, line 2, column 'width': '%s' is not a number. Encode the column as numbers or remove it."
                        .formatted(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e39", "-1e400"})
    void namesTheFieldThatIsTooLarge(String value) {
        refuses(
                "width,species\n%s,b\n".formatted(value),
                "flowers.csv, line 2, column 'width': %s is too large for single precision. Scale the column down."
                        .formatted(value));
    }

    @Test
    void countsLinesAsEditorsDo() {
        refuses("x,species\n1,\"a\nb\"\n\nhere,c\n", "flowers.csv, line 5, column 'x': 'here' is not a number.");
    }

    @Test
    void namesTheLineWithAnotherNumberOfFields() {
        refuses(
                "x,species\n1,a\n1,a,2\n",
                "flowers.csv, line 3 has 3 fields, but the header has 2: add what is missing or quote commas.");
        refuses("x,y,species\n1,a\n", "flowers.csv, line 2 has 2 fields, but the header has 3");
    }

    @Test
    void namesTheFieldWhoseClassIsMissing() {
        refuses(
                "x,species\n1,a\n1, \n",
                "flowers.csv, line 3, column 'species': the class is missing. Fill it in or remove the line.");
    }

    @Test
    void refusesAQuantityThatIsNoNumber() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read("x,price\n1,dear\n", "price", Kind.REGRESSION))
                .withMessageContaining("line 2, column 'price': 'dear' is not a number");
    }

    @Test
    void refusesOneClass() {
        refuses(
                "x,species\n1,a\n2,a\n",
                "flowers.csv, column 'species': every example is of class 'a', but a classification needs two classes.");
    }

    @Test
    void suggestsTheNearestColumnForAnUnknownTarget() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read("x,species\n1,a\n", "specie", Kind.CLASSIFICATION))
                .withMessage("flowers.csv has no column 'specie'. Did you mean 'species'? Its columns are: x, species");
    }

    @Test
    void refusesAHeaderThatNamesColumnsTwiceOrNotAtAll() {
        refuses("x,species,x\n1,a,2\n", "flowers.csv has two columns 'x': rename one.");
        refuses("x,,species\n1,2,a\n", "flowers.csv has no name for column 2 in its header line.");
    }

    @Test
    void refusesATableWithoutFeaturesOrExamples() {
        refuses("species\na\n", "flowers.csv has no column beside the target 'species': add features.");
        refuses("x,species\n", "flowers.csv has a header line, but no examples below it.");
        refuses("", "flowers.csv is empty: it needs a header line and a line for each example.");
    }

    @Test
    void refusesQuotesThatDoNotMatch() {
        refuses("x,species\n1,\"a\n2,b\n", "flowers.csv: ");
        refuses("x,species\n1,\"a\"b\n", "line 2");
    }

    private static RawData classes(String text) {
        return read(text, "species", Kind.CLASSIFICATION);
    }

    private static RawData read(String text, String target, Kind kind) {
        Csv request = new Csv(Path.of("data", "flowers.csv"), target, kind);
        return SourceBytes.read(
                "flowers.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), bytes -> CsvData.read(bytes, request));
    }

    private static void refuses(String text, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> classes(text))
                .withMessageContaining(message);
    }
}
