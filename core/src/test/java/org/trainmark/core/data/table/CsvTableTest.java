package org.trainmark.core.data.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Columns;
import org.trainmark.core.data.Columns.Missing;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Csv.Kind;
import org.trainmark.core.data.Separator;
import org.trainmark.core.data.file.SourceBytes;

class CsvTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9007199254740992 9007199254740993 1 | 1 2 0",
                "18014398509481985 18014398509481984 | 1 0",
                "007 07 7 5 | 0 1 3 2",
                "1e1 10 5 | 1 1 0",
                "1 1.0 2 | 0 0 1",
                "0 -0 -0.0 1 | 0 0 0 1",
                "inf -inf 1 | 2 0 1",
                "1e400 1e401 1 | 1 2 0",
                "1e999999999999 1 | 1 0",
                "00 0 1 | 1 0 2",
                "+ - + | 0 1 0",
                "10 9 -1 9.0 | 2 1 0 1",
                "0.1 0.10000000000000000001 | 0 1"
            })
    void comparesLabelsExactlyOrAsWritten(String labels, String classes) {
        TableContent table = ofLabels(labels.split(" "));

        assertThat(IntStream.range(0, table.count()).mapToDouble(table::target).toArray())
                .containsExactly(Arrays.stream(classes.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @Test
    void namesTheClassesAndWhatIsOneOfThem() {
        TableContent table = ofLabels("1", "2.50", "1.0", "3");

        assertThat(table.classes()).containsExactly("1", "2.50", "3");
        assertThat(table.remarks())
                .containsExactly("t.csv, column 'y': 1 and 1.0 are one class, for every label is a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "NA", "n/a", "N/A", "?", "None", "null", "NULL", "<NA>", "#N/A", "-nan", ""})
    void refusesALabelThatSaysItIsMissing(String word) {
        refuses("x,y\n1,0\n2," + word + "\n", Columns.USUAL, "t.csv, line 3, column 'y': the class is missing");
    }

    @Test
    void keepsLabelsThatOnlyLookLikeIt() {
        assertThat(ofLabels("nano", "-", ".", "nothing").classes()).containsExactly("-", ".", "nano", "nothing");
    }

    @ParameterizedTest
    @CsvSource({"SEMICOLON, ;", "TAB, '\t'", "PIPE, |", "COMMA, ','"})
    void readsTheSeparatorThatIsAskedFor(Separator separator, String written) {
        Columns how = new Columns(separator, List.of(), List.of(), Missing.REFUSE);

        TableContent table = read("a,b,y\n1,2,c\n3,4,d\n".replace(",", written), how);

        assertThat(rows(table)).containsExactly("1.0 2.0", "3.0 4.0");
        assertThat(table.classes()).containsExactly("c", "d");
    }

    @ParameterizedTest
    @CsvSource({"a;b;y, ';'", "a|b|y, '|'", "'a\tb\ty', tab", "'a, b;c;d;y', ';'"})
    void suggestsTheSeparatorThatAHeaderHas(String header, String mend) {
        String suggested = mend.equals("tab") ? "tab" : "'" + mend + "'";

        refuses(
                header + "\n",
                Columns.USUAL,
                "t.csv looks separated by %s: write separator: %s".formatted(suggested, suggested));
    }

    @Test
    void namesLinesBeforeTheHeader() {
        refuses("sep=,\na,y\n1,c\n", Columns.USUAL, "t.csv begins with 'sep='");
        refuses("# made today\na,y\n1,c\n", Columns.USUAL, "t.csv begins with a comment, '# made today'");
    }

    @Test
    void leavesColumnsOut() {
        Columns how = new Columns(Separator.COMMA, List.of("id", "name"), List.of(), Missing.REFUSE);

        assertThat(rows(read("id,x,name,y\n7,1,?,c\n8,2,NA,d\n", how))).containsExactly("1.0", "2.0");
        refuses("id,x,y\n1,2,c\n", how, "t.csv has no column 'name' among id, x, y");
        refuses("id,name,y\n1,2,c\n", how, "ignore fewer columns");
    }

    @Test
    void makesAFeatureOfEachWord() {
        TableContent table = read("color,x,y\nred,1,c\nblue,2,d\nred,3,c\n", Columns.USUAL);

        assertThat(rows(table)).containsExactly("0.0 1.0 1.0", "1.0 0.0 2.0", "0.0 1.0 3.0");
        assertThat(table.features().get(0).place()).isEqualTo("t.csv, column 'color', word 'blue'");
        assertThat(table.remarks()).containsExactly("text columns, each word a feature: 'color' (2)");
    }

    @Test
    void takesNumbersForWordsIfAsked() {
        Columns how = new Columns(Separator.COMMA, List.of(), List.of("zip"), Missing.REFUSE);

        assertThat(rows(read("zip,y\n01,c\n1,d\nx,c\n", how)))
                .containsExactly("1.0 0.0 0.0", "0.0 1.0 0.0", "0.0 0.0 1.0");
    }

    @Test
    void suspectsIdsThatAreWords() {
        StringBuilder text = new StringBuilder("name,y\n");
        for (int i = 0; i < 20; i++) {
            text.append("n").append(i).append(i % 2 == 0 ? ",a\n" : ",b\n");
        }

        assertThat(read(text.toString(), Columns.USUAL).remarks())
                .contains("every line has another word in 'name'; if they are ids, ignore the column");
    }

    @Test
    void dropsLinesThatMissSomething() {
        Columns how = new Columns(Separator.COMMA, List.of("z"), List.of(), Missing.DROP);

        TableContent table = read("x,z,y\n1,,c\nNA,2,d\n3,2,?\nred,1,None\n4,1,d\n", how);

        assertThat(rows(table)).containsExactly("1.0", "4.0");
        assertThat(table.line(1)).isEqualTo(6);
        assertThat(table.remarks()).containsExactly("3 lines are left out, for a value is missing");
        refuses("x,z,y\n,1,c\n", how, "in every line a value is missing");
    }

    @Test
    void keepsGapsForTheMean() {
        Columns how = new Columns(Separator.COMMA, List.of(), List.of(), Missing.MEAN);

        TableContent table = read("x,color,y\n1,red,c\n,?,d\n", how);

        assertThat(rows(table)).containsExactly("1.0 1.0", "NaN NaN");
        assertThat(table.remarks()).contains("2 missing values became their column's mean");
        refuses("x,y\n1,c\n2,\n", how, "the class is missing");
        refuses("x,z,y\n1,,c\n2,,d\n", how, "t.csv, column 'z': every value is missing");
    }

    @Test
    void refusesWholeNumbersThatDoublePrecisionCannotTell() {
        refuses(
                "x,y\n1700000000000000000,a\n1700000000000000001,b\n",
                Columns.USUAL,
                "line 3, column 'x': 1700000000000000000 and 1700000000000000001 are one number in double precision");
        assertThat(rows(read("x,y\n1700000000000000000,a\n1700000000000000000,b\n", Columns.USUAL)))
                .containsExactly("1.7E18", "1.7E18");
    }

    @Test
    void showsNoControlCharactersAndNoLongNames() {
        refuses("\u001b[31mred,b\n1,2\n", Columns.USUAL, "has no column 'y' among \ufffd[31mred, b");
        refuses("x".repeat(5_000_000) + ",b\n1,2\n", Columns.USUAL, "among " + "x".repeat(60) + "..., b");
        refuses("a,".repeat(9) + "b\n1,2\n", Columns.USUAL, "has two columns 'a'");
    }

    private static List<String> rows(TableContent table) {
        return IntStream.range(0, table.count())
                .mapToObj(row -> String.join(
                        " ",
                        table.features().stream()
                                .map(column -> Double.toString(column.at(row)))
                                .toList()))
                .toList();
    }

    private static TableContent ofLabels(String... labels) {
        return read("x,y\n1," + String.join("\n1,", labels) + "\n", Columns.USUAL);
    }

    private static TableContent read(String text, Columns how) {
        Csv request = new Csv(Path.of("t.csv"), "y", Kind.CLASSIFICATION, how);
        return SourceBytes.read(
                "t.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), bytes -> CsvTable.read(bytes, request));
    }

    private static void refuses(String text, Columns how, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(text, how))
                .withMessageContaining(message);
    }

    @Test
    void countsRoomForEachWordThatBecomesAColumn() {
        FeatureColumn numbers = new FeatureColumn("numbers", "numbers", false);
        FeatureColumn words = new FeatureColumn("words", "words", true);
        List.of("a", "b", "c").forEach(word -> words.add(word, () -> word));
        numbers.add("1", () -> "1");

        assertThat(CsvTable.bytes(1000, List.of(numbers, words))).isEqualTo(1000 * (2 * 8 + (1 + 3) * 4));
    }
}
