package org.trainmark.core.data.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Idx;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.KnownFile;
import org.trainmark.core.data.TokenSource.Text;
import org.trainmark.core.data.TokenSource.Texts;
import org.trainmark.core.data.TokenSource.Tokens;

class DataFilesIT {

    private final Path directory;

    DataFilesIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void loadsIdxFilesWithTheirOfficialTest() throws IOException {
        Idx source = new Idx(
                new Idx.Files(
                        write("images.gz", IdxBytes.gzipped(IdxBytes.countingUp(4, 2))),
                        write("labels", IdxBytes.labels(0, 1, 0, 1))),
                Optional.of(new Idx.Files(
                        write("test-images", IdxBytes.countingUp(1, 2)), write("test-labels", IdxBytes.labels(1)))));

        Dataset data = load(source, 0.25, 0.9);

        assertThat(data.name()).isEqualTo("images.gz");
        assertThat(data.training().count()).isEqualTo(3);
        assertThat(data.validation().count()).isEqualTo(1);
        assertThat(data.test().features()).containsExactly(0, 1);
    }

    @Test
    void loadsATableGzippedOrNot() throws IOException {
        byte[] table = "x,y\n1,a\n2,b\n".getBytes(UTF_8);

        Dataset plain = load(csv(write("table.csv", table)), 0, 0);
        Dataset gzipped = load(csv(write("table.csv.gz", IdxBytes.gzipped(table))), 0, 0);

        assertThat(gzipped.sha256()).isEqualTo(plain.sha256());
        assertThat(gzipped.training().features()).containsExactly(1, 2);
    }

    @Test
    void loadsATextGzippedOrNot() throws IOException {
        byte[] text = "abcdefg".getBytes(UTF_8);

        Dataset plain = load(new Text(write("book.txt", text), Tokens.BYTES, 2), 0.3, 0);
        Dataset gzipped = load(new Text(write("book.txt.gz", IdxBytes.gzipped(text)), Tokens.BYTES, 2), 0.3, 0);

        assertThat(plain.name()).isEqualTo("book.txt");
        assertThat(gzipped.sha256()).isEqualTo(plain.sha256());
        assertThat(gzipped.validation().features()).containsExactly('e', 'f');
    }

    @Test
    void loadsTextsAsClasses() throws IOException {
        Path one = write("one.txt", "abab".getBytes(UTF_8));
        Path other = write("other.txt", "cdcdcd".getBytes(UTF_8));

        Dataset data = load(new Texts(new TreeMap<>(Map.of("y", one, "x", other)), Tokens.CHARACTERS, 2), 0, 0);

        assertThat(data.classes()).containsExactly("x", "y");
        assertThat(data.training().targets()).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void refusesAnotherTextUnderTheNameOfAKnownOne() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("jargon"));
        Files.writeString(folder.resolve("jargon.txt"), "x".repeat(100), UTF_8);

        refuses(
                new DataSource.Known("jargon"),
                "jargon.txt is damaged, or is of another data set",
                "expected 40dfb4b9");
    }

    @Test
    void namesAFileThatIsNotThere() {
        refuses(csv(directory.resolve("none.csv")), "There is no file", "none.csv");
    }

    @Test
    void namesADirectoryThatShouldBeAFile() {
        refuses(csv(directory), directory + " is a directory");
    }

    @Test
    void refusesADeviceThatHasNoEnd() {
        refuses(csv(Path.of("/dev/zero")), "/dev/zero is no regular file");
    }

    @Test
    void namesAFileThatCannotBeUnpacked() throws IOException {
        byte[] gzip = IdxBytes.gzipped(new byte[1_000]);
        gzip[12] = (byte) 0xff;
        gzip[13] = (byte) 0xff;
        Path file = write("damaged.csv", gzip);

        refuses(csv(file), file + " is damaged near byte");
    }

    @Test
    void findsAKnownSetByItsFilesAndRefusesOthersUnderTheirNames() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("mnist"));
        for (KnownFile file : KnownDataset.MNIST.files()) {
            Files.write(folder.resolve(file.name() + ".gz"), IdxBytes.gzipped(IdxBytes.countingUp(2)));
        }
        DataDirectories directories = directories();

        assertThat(directories.locate(KnownDataset.MNIST)).contains(folder);
        refuses(new DataSource.Known("mnist"), "train-images-idx3-ubyte.gz is damaged", "expected ba891046", "found  ");
    }

    @Test
    void takesASetForMissingIfAFileIs() throws IOException {
        write("train-images-idx3-ubyte", IdxBytes.countingUp(2));

        assertThat(directories().locate(KnownDataset.MNIST)).isEmpty();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static Csv csv(Path file) {
        return new Csv(file, "y", Csv.Kind.CLASSIFICATION);
    }

    private DataDirectories directories() {
        return new DataDirectories(List.of(directory), directory);
    }

    private Dataset load(DataSource source, double validation, double test) {
        return new DataLoader(directories())
                .load(new DataRequest(source, validation, test, 1, Optional.of(Scaling.NONE)));
    }

    private void refuses(DataSource source, String... message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> load(source, 0, 0))
                .withMessageContainingAll(message);
    }
}
