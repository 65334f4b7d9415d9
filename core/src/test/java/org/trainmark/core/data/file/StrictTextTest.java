package org.trainmark.core.data.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.DataException;

class StrictTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void readsWhatAByteOrderMarkTells(String charset) {
        String text = "x,p\u00eache\n1,\ud83d\ude00\n".repeat(9_000);

        assertThat(read(("\ufeff" + text).getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Test
    void readsUtf8WithoutOne() {
        assertThat(read("p\u00eache\n".getBytes(UTF_8))).isEqualTo("p\u00eache\n");
        assertThat(read(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, 0|p\u00e9ch\u00e9/10|p\u00each\u00e9/20|caf\u00e9, ISO-8859-1/Windows-1252",
        "windows-1252, 1|it\u2019s/2|\u20ac 5, ISO-8859-1/Windows-1252",
        "ISO-8859-1, 1|Z\u00fcrich/2|K\u00f6ln, ISO-8859-1/Windows-1252",
        "Shift_JIS, 1|\u72ac/2|\u732b, Shift-JIS",
        "Shift_JIS, 1|\u3044\u306c/2|\u30cd\u30b3\u3067\u3059, Shift-JIS",
        "EUC-JP, 1|\u3044\u306c/2|\u30cd\u30b3\u3067\u3059, EUC-JP",
        "GB18030, 1|\u72d7\u5b50/2|\u732b\u54aa\u4eec, GB18030",
        "EUC-KR, 1|\uac1c/2|\uace0\uc591\uc774, EUC-KR",
        "windows-1251, 1|\u043a\u043e\u0448\u043a\u0430/2|\u0441\u043e\u0431\u0430\u043a\u0430/3|\u0445\u043e\u0440\u0451\u043a, Windows-1251",
        "KOI8-R, 1|\u043a\u043e\u0448\u043a\u0430/2|\u0441\u043e\u0431\u0430\u043a\u0430/3|\u0434\u0430\u043c, KOI8-R"
    })
    void namesWhatAFileLooksLikeAndTheLine(String charset, String lines, String name) {
        String text = "x,y\n1,plain\n" + lines.replace('/', '\n') + "\n";

        refuses(text.getBytes(Charset.forName(charset)), "labels.csv, line 3: the byte", "It looks like " + name + ":");
        refuses(text.getBytes(Charset.forName(charset)), "iconv -f", "-t UTF-8");
    }

    @Test
    void findsTheLineFarIntoAFileHoweverItsLinesEnd() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            byte[] bytes = (("1,plain" + end).repeat(20_000) + "1,caf\u00e9").getBytes(Charset.forName("ISO-8859-1"));

            refuses(bytes, "line 20001: the byte E9 is no UTF-8");
        }
    }

    @Test
    void namesUtf16WithoutAByteOrderMark() {
        refuses("x,y\n1,a\n".getBytes(UTF_16LE), "line 1: it looks like UTF-16 without a byte-order mark", "UTF-16LE");
        refuses("x,y\n1,a\n".getBytes(UTF_16BE), "line 1: it looks like UTF-16 without a byte-order mark", "UTF-16BE");
    }

    @Test
    void namesAZeroByte() {
        refuses("x,y\n1,a\0b,plain text".getBytes(UTF_8), "labels.csv, line 2: it holds a zero byte");
    }

    @Test
    void takesADamagedLineOfUtf8ForThat() {
        byte[] bytes = "1,p\u00e9ch\u00e9\n2,caf\u00e9\n3,th\u00e9\n".getBytes(UTF_8);
        bytes[bytes.length - 2] = 'x';

        refuses(bytes, "line 3: the byte C3 is no UTF-8. What is around it is UTF-8, so mend that line.");
    }

    @Test
    void namesTextThatEndsAmidACharacter() {
        refuses(new byte[] {(byte) 0xff, (byte) 0xfe, 'x', 0, '\n', 0, 'y'}, "line 2", "begins as UTF-16LE does");
    }

    @ParameterizedTest
    @CsvSource({"'PK\u0003\u0004', a ZIP archive or a workbook", "PAR1, Parquet", "\u0089HDF, HDF5", "BZh, bzip2"})
    void namesWhatIsNoText(String head, String what) {
        refuses((head + "\0\1\2").getBytes(Charset.forName("ISO-8859-1")), "labels.csv is", what);
    }

    private static String read(byte[] bytes) {
        return SourceBytes.read("labels.csv", new ByteArrayInputStream(bytes), source -> {
            StringWriter text = new StringWriter();
            try (Reader reader = source.text()) {
                reader.transferTo(text);
            }
            return text.toString();
        });
    }

    private static void refuses(byte[] bytes, String... message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(bytes))
                .withMessageContainingAll(message);
    }
}
