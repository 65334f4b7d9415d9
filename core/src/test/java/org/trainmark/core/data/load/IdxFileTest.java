package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.file.Sha256;

class IdxFileTest {

    @Test
    void readsUnsignedBytesOfAnyRank() {
        IdxFile file = IdxBytes.read("images", IdxBytes.countingUp(16, 4, 4));

        assertThat(file.rank()).isEqualTo(3);
        assertThat(file.count()).isEqualTo(16);
        assertThat(file.width()).isEqualTo(16);
        assertThat(file.at(0)).isEqualTo(0);
        assertThat(file.at(255)).isEqualTo(255);
    }

    @Test
    void readsIntegersAndFloats() {
        byte[] integers = ByteBuffer.allocate(8).putInt(-5).putInt(70_000).array();
        byte[] floats = ByteBuffer.allocate(8).putFloat(0.25f).putFloat(-1e30f).array();

        IdxFile ofIntegers = IdxBytes.read("integers", IdxBytes.file(0x0C01, integers, 2));
        IdxFile ofFloats = IdxBytes.read("floats", IdxBytes.file(0x0D02, floats, 1, 2));

        assertThat(new double[] {ofIntegers.at(0), ofIntegers.at(1)}).containsExactly(-5, 70_000);
        assertThat(new double[] {ofFloats.at(0), ofFloats.at(1)}).containsExactly(0.25f, (float) -1e30);
        assertThat(ofFloats.width()).isEqualTo(2);
    }

    @Test
    void knowsGzipByItsFirstBytesAndHashesWhatIsInside() throws IOException {
        byte[] bytes = IdxBytes.countingUp(10, 3);

        IdxFile plain = IdxBytes.read("images", bytes);
        IdxFile gzipped = IdxBytes.read("images", IdxBytes.gzipped(bytes));

        var digest = Sha256.start();
        digest.update(bytes);
        assertThat(plain.sha256()).isEqualTo(Sha256.finish(digest));
        assertThat(gzipped.sha256()).isEqualTo(plain.sha256());
        assertThat(gzipped.at(29)).isEqualTo(29);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 12, 41})
    void saysThatAFileIsTruncated(int length) {
        byte[] bytes = Arrays.copyOf(IdxBytes.countingUp(10, 3), length);

        refuses(bytes, "images is truncated: get the whole file.");
    }

    @Test
    void saysThatAGzippedFileIsTruncated() throws IOException {
        byte[] bytes = IdxBytes.gzipped(IdxBytes.countingUp(10, 3));

        refuses(Arrays.copyOf(bytes, bytes.length - 9), "images is truncated: get the whole file.");
    }

    @Test
    void refusesWhatFollowsTheElements() {
        byte[] bytes = IdxBytes.countingUp(10, 3);

        refuses(
                Arrays.copyOf(bytes, bytes.length + 1),
                "images goes on after the 30 bytes of elements that its header announces: it is damaged.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x89504e47, 0x0903, 0x0800, 0x10803})
    void refusesAnotherFormat(int magic) {
        refuses(
                IdxBytes.file(magic, new byte[30], 10, 3),
                "images is no IDX file that can be read: it begins with %08x".formatted(magic));
    }

    @Test
    void refusesDimensionsThatCannotBe() {
        refuses(IdxBytes.file(0x0802, new byte[0], 0, 3), "images has a dimension of 0");
        refuses(IdxBytes.file(0x0802, new byte[0], -1, 3), "images has a dimension of -1");
        refuses(IdxBytes.file(0x0802, new byte[0], 1 << 20, 1 << 20), "over 2 GiB");
    }

    private static void refuses(byte[] bytes, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> IdxBytes.read("images", bytes))
                .withMessageContaining(message);
    }
}
