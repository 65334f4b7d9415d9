package org.trainmark.core.data.file;

import java.util.Optional;

/** What a text that is no UTF-8 is probably in, by how its bytes follow each other. */
enum EncodingGuess {
    UTF_16LE("UTF-16 without a byte-order mark", "UTF-16LE"),
    UTF_16BE("UTF-16 without a byte-order mark", "UTF-16BE"),
    SHIFT_JIS("Shift-JIS", "SHIFT_JIS"),
    EUC_JP("EUC-JP", "EUC-JP"),
    EUC_KR("EUC-KR", "EUC-KR"),
    GB18030("GB18030", "GB18030"),
    WINDOWS_1251("Windows-1251", "WINDOWS-1251"),
    KOI8_R("KOI8-R", "KOI8-R"),
    WINDOWS_1252("ISO-8859-1/Windows-1252", "WINDOWS-1252");

    private final String title;
    private final String iconv;

    EncodingGuess(String title, String iconv) {
        this.title = title;
        this.iconv = iconv;
    }

    /** Returns the name with how to mend the file. */
    String advice() {
        return "%s: convert it with iconv -f %s -t UTF-8 FILE > NEW".formatted(title, iconv);
    }

    /** Guesses for a sample with zero bytes; empty if they are not every second one. */
    static Optional<EncodingGuess> ofWide(byte[] sample) {
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        int half = sample.length / 2;
        if (Math.max(zeros[0], zeros[1]) < half * 0.5 || Math.min(zeros[0], zeros[1]) > half * 0.1) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? UTF_16LE : UTF_16BE);
    }

    /** Guesses for a sample with something that is no UTF-8; empty if most of it is. */
    static Optional<EncodingGuess> of(byte[] sample) {
        HighBytes bytes = new HighBytes(sample);
        if (bytes.mostlyUtf8()) {
            return Optional.empty();
        }
        if (bytes.shiftJis()) {
            return Optional.of(SHIFT_JIS);
        }
        if (bytes.onlyPairs()) {
            return Optional.of(bytes.kana() ? EUC_JP : bytes.hangul() ? EUC_KR : GB18030);
        }
        if (bytes.words()) {
            return Optional.of(bytes.lowerHalf() ? KOI8_R : WINDOWS_1251);
        }
        return Optional.of(WINDOWS_1252);
    }
}
