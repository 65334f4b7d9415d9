package org.trainmark.core.data.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataSource.Csv.Kind;
import org.trainmark.core.data.Separator;

class CsvLookIT {

    private final Path file;

    CsvLookIT(@TempDir Path directory) {
        file = directory.resolve("flowers.csv");
    }

    @Test
    void tellsNumbersFromWordsAndCountsThem() throws IOException {
        CsvLook look = look("length;color;mixed;empty;species\n1.5;red;1;NA;a\n;blue;x;;b\n1.5;red;2;;a\n");

        assertThat(look.separator()).isEqualTo(Separator.SEMICOLON);
        assertThat(look.columns())
                .containsExactly(
                        new ColumnLook("length", ColumnLook.Kind.NUMBERS, 1, 1, false, 2),
                        new ColumnLook("color", ColumnLook.Kind.WORDS, 2, 0, false, 3),
                        new ColumnLook("mixed", ColumnLook.Kind.MIXED, 3, 0, false, 3),
                        new ColumnLook("empty", ColumnLook.Kind.EMPTY, 0, 3, false, 0),
                        new ColumnLook("species", ColumnLook.Kind.WORDS, 2, 0, false, 3));
        assertThat(look.lines()).isEqualTo(3);
        assertThat(look.more()).isFalse();
        assertThat(look.target().name()).isEqualTo("species");
        assertThat(look.leftOut()).containsExactly("mixed", "empty");
        assertThat(look.missesValues()).isTrue();
    }

    @Test
    void leavesOutIds() throws IOException {
        StringBuilder text = new StringBuilder("id,code,x,y\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("%d,c%d,%d.5,%d%n".formatted(i, i, i, i % 2));
        }

        CsvLook look = look(text.toString());

        assertThat(look.leftOut()).containsExactly("id", "code");
        assertThat(look.lines()).isEqualTo(10_000);
        assertThat(look.more()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'a b c', CLASSIFICATION", "'0 1 0', CLASSIFICATION", "'0.5 1 2', REGRESSION", "'', CLASSIFICATION"})
    void guessesWhatTheTargetIs(String targets, Kind kind) throws IOException {
        assertThat(look("x\ty\n1\t" + String.join("\n1\t", targets.split(" ")) + "\n")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void takesManyDifferentWholeNumbersForAQuantity() throws IOException {
        StringBuilder text = new StringBuilder("x,price\n");
        for (int i = 0; i < 50; i++) {
            text.append("1,").append(i).append('\n');
        }

        assertThat(look(text.toString()).kind()).isEqualTo(Kind.REGRESSION);
    }

    @Test
    void refusesWhatIsNoTable() {
        refuses("", "is empty");
        refuses("x,y\n", "has a header line, but no examples below it");
        refuses("words\nand more\n", "has no column beside");
    }

    private CsvLook look(String text) throws IOException {
        return CsvLook.at(Files.writeString(file, text, UTF_8));
    }

    private void refuses(String text, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> look(text))
                .withMessageContaining(message);
    }
}
