package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataSource.Csv.Kind;

class CsvRefusalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "NA", "NaN", "null", "None", "N/A", "<NA>"})
    void namesTheFieldWhoseValueIsMissing(String value) {
        refuses(
                "length,width,species\n1,2,a\n3,%s,b\n".formatted(value),
                "flowers.csv, line 3, column 'width': the value is missing. Fill it in or remove the line,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1f",
                "0x10",
                "Infinity",
                "-inf",
                "1-2",
                "1 000",
                "1_000",
                "5 %",
                "1,000.5",
                "$5",
                "2024-01-02",
                "\u0661"
            })
    void namesTheFieldThatIsNoNumber(String value) {
        refuses(
                "width,species\n\"%s\",b\n".formatted(value),
                ("flowers.csv, line 2, column 'width': '%s' is not a number. Mend it, take all values as words by"
                                + " text: ['width'], or leave the column out by ignore: ['width'].")
                        .formatted(value));
    }

    @Test
    void namesTheFieldThatIsTooLarge() {
        refuses(
                "width,species\n-1e400,b\n",
                "flowers.csv, line 2, column 'width': -1e400 is too large for double precision. Scale the column down.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Unscaled.all(CsvDataTest.classes("width,species\n1,a\n1e39,b\n")))
                .withMessage("flowers.csv, column 'width', line 3: 1.0E39 is too large for single precision."
                        + " Scale the column down.");
    }

    @Test
    void namesTheWordAmongNumbersAndTheNumberAmongWords() {
        refuses("x,species\n1,a\ntwo,b\n", "flowers.csv, line 3, column 'x': 'two' is not a number.");
        refuses(
                "x,species\ntwo,a\n1,b\n",
                "flowers.csv, line 3, column 'x': '1' looks like a number, but the values above it are words.");
        refuses("x,species\n\"1,5\",a\n", "'1,5' is not a number. Write decimals with a point.");
    }

    @Test
    void namesAColumnWithoutValuesOrWithTooManyWords() {
        StringBuilder text = new StringBuilder("x,species\n");
        for (int i = 0; i < 101; i++) {
            text.append("w").append(i).append(",a\n");
        }
        refuses(text.toString(), "line 102, column 'x': the column has over 100 different words");
        refuses(text.toString(), "Leave it out by ignore: ['x'].");
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
                "flowers.csv, line 3, column 'species': the class is missing. Fill it in or remove the line, or leave such lines out by missing: drop.");
    }

    @Test
    void refusesAQuantityThatIsNoNumber() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> CsvDataTest.read("x,price\n1,dear\n", "price", Kind.REGRESSION))
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
                .isThrownBy(() -> CsvDataTest.read("x,species\n1,a\n", "specie", Kind.CLASSIFICATION))
                .withMessage("flowers.csv has no column 'specie' among x, species; did you mean 'species'?");
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

    private static void refuses(String text, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> CsvDataTest.classes(text))
                .withMessageContaining(message);
    }
}
