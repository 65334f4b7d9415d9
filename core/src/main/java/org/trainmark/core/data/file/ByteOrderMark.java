package org.trainmark.core.data.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The bytes at the beginning of a text that tell its encoding. */
@SuppressWarnings("ImmutableEnumChecker") // charsets do not change
enum ByteOrderMark {
    UTF8("\u00ef\u00bb\u00bf", UTF_8),
    UTF32_BIG("\u0000\u0000\u00fe\u00ff", Charset.forName("UTF-32BE")),
    UTF32_LITTLE("\u00ff\u00fe\u0000\u0000", Charset.forName("UTF-32LE")),
    UTF16_BIG("\u00fe\u00ff", Charset.forName("UTF-16BE")),
    UTF16_LITTLE("\u00ff\u00fe", Charset.forName("UTF-16LE")),
    NONE("", UTF_8);

    private final String mark;
    private final Charset charset;

    ByteOrderMark(String mark, Charset charset) {
        this.mark = mark;
        this.charset = charset;
    }

    /** Returns the mark that the first {@code count} of {@code bytes} begin with. */
    static ByteOrderMark of(byte[] bytes, int count) {
        String head = new String(bytes, 0, Math.min(4, count), ISO_8859_1);
        return Arrays.stream(values())
                .filter(candidate -> head.startsWith(candidate.mark))
                .findFirst()
                .orElse(NONE);
    }

    int length() {
        return mark.length();
    }

    Charset charset() {
        return charset;
    }
}
