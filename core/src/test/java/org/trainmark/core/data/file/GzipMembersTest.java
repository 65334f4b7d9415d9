package org.trainmark.core.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.DataException;

class GzipMembersTest {

    private static final String FIRST = "a,y\n1,c\n2,d\n";

    @Test
    void unpacksAllMembersAndTheZerosAfterThem() throws IOException {
        byte[] members = joined(gzip(FIRST), gzip(""), gzip("3,e\n".repeat(100_000)), new byte[512]);

        assertThat(unpacked(members)).isEqualTo(FIRST + "3,e\n".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void refusesADamagedLaterHeader(int at) throws IOException {
        byte[] second = gzip("3,e\n");
        second[at] ^= 0x55;

        refuses(joined(gzip(FIRST), second), "rows.csv is damaged near byte");
    }

    @Test
    void refusesWhatIsNoMember() throws IOException {
        refuses(joined(gzip(FIRST), "3,e\n".getBytes(UTF_8)), "what follows is no gzip member");
        refuses(joined(gzip(FIRST), new byte[3], "3,e\n".getBytes(UTF_8)), "what follows is no gzip member");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, -1, -5})
    void refusesDamagedContentsAndChecksums(int at) throws IOException {
        byte[] gzip = gzip(FIRST);
        gzip[at < 0 ? gzip.length + at : at] ^= 0x7f;

        refuses(gzip, "rows.csv is damaged near byte");
    }

    @Test
    void saysWhereverAFileIsTruncated() throws IOException {
        byte[] whole = joined(gzip(FIRST), gzip("3,e\n"));
        int first = gzip(FIRST).length;
        for (int length = 2; length < whole.length; length++) {
            if (length != first) {
                refuses(Arrays.copyOf(whole, length), "rows.csv is truncated: get the whole file.");
            }
        }
    }

    @Test
    void stopsUnpackingWhatIsNoData() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] lines = new byte[1 << 20];
            Arrays.fill(lines, (byte) '\n');
            for (int i = 0; i < 64; i++) {
                gzip.write(lines);
            }
        }

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() ->
                        SourceBytes.read("rows.csv", new ByteArrayInputStream(packed.toByteArray()), source -> {
                            source.stream().transferTo(OutputStream.nullOutputStream());
                            return "";
                        }))
                .withMessageContaining("rows.csv unpacks to more than 250 times its size");
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        return SourceBytes.read(
                "rows.csv",
                new ByteArrayInputStream(bytes),
                source -> new String(source.stream().readAllBytes(), UTF_8));
    }

    private static void refuses(byte[] bytes, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> unpacked(bytes))
                .withMessageContaining(message);
    }
}
