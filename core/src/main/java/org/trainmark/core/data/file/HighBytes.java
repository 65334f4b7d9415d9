package org.trainmark.core.data.file;

import java.util.function.IntPredicate;

/** Counts of the bytes of a sample that are beyond ASCII: how long they run, and in which range they are. */
final class HighBytes {

    private final byte[] sample;
    private int runs;
    private int oddRuns;
    private int bytes;

    HighBytes(byte[] sample) {
        this.sample = sample;
        int run = 0;
        for (int i = 0; i <= sample.length; i++) {
            if (i < sample.length && at(i) >= 0x80) {
                run++;
            } else if (run > 0) {
                runs++;
                oddRuns += run % 2;
                bytes += run;
                run = 0;
            }
        }
    }

    /** Returns whether more characters of several bytes are UTF-8 than are not. */
    boolean mostlyUtf8() {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < sample.length; i++) {
            if (at(i) >= 0x80) {
                int more = followers(i);
                good += more > 0 ? 1 : 0;
                bad += more > 0 ? 0 : 1;
                i += more;
            }
        }
        return good > bad;
    }

    /** Returns whether all is Shift-JIS, nearly all of it in the rows of kana and frequent characters. */
    boolean shiftJis() {
        int frequent = 0;
        int others = 0;
        boolean apart = false;
        for (int i = 0; i < sample.length; i++) {
            int lead = at(i);
            boolean single = lead >= 0xa1 && lead <= 0xdf;
            if (lead >= 0x80 && !single && !(pairsUp(lead) && i + 1 < sample.length && trails(at(i + 1)))) {
                return i + 1 == sample.length && frequent > 0;
            }
            if (single) {
                others++;
            } else if (lead >= 0x80) {
                frequent += lead <= 0x98 ? 1 : 0;
                others += lead <= 0x98 ? 0 : 1;
                apart |= i == 0 || !Character.isLetterOrDigit(at(i - 1));
                i++;
            }
        }
        return apart && frequent >= 9 * others;
    }

    /** Returns whether all runs are of pairs, as in the EUC encodings. */
    boolean onlyPairs() {
        return oddRuns == 0 && runs > 0 && share(b -> b >= 0xa1) == 1;
    }

    /** Returns whether kana are among the pairs of EUC-JP. */
    boolean kana() {
        return share(b -> b == 0xa4 || b == 0xa5) >= 0.2;
    }

    /** Returns whether all pairs begin where EUC-KR has its syllables. */
    boolean hangul() {
        for (int i = 0; i + 1 < sample.length; i++) {
            if (at(i) >= 0x80) {
                if (at(i) < 0xb0 || at(i) > 0xc8) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Returns whether whole words are beyond ASCII, not single letters. */
    boolean words() {
        return runs > 0 && bytes >= 2.5 * runs && share(b -> b >= 0xa8) >= 0.9;
    }

    /** Returns whether more are below E0 than from there on. */
    boolean lowerHalf() {
        return share(b -> b >= 0xe0) < 0.5;
    }

    private double share(IntPredicate which) {
        int count = 0;
        for (int i = 0; i < sample.length; i++) {
            count += at(i) >= 0x80 && which.test(at(i)) ? 1 : 0;
        }
        return (double) count / bytes;
    }

    /** Returns how many bytes follow the lead of a UTF-8 character, 0 if it is none. */
    private int followers(int lead) {
        int more = at(lead) >= 0xf0 ? 3 : at(lead) >= 0xe0 ? 2 : at(lead) >= 0xc2 ? 1 : 0;
        for (int i = 1; i <= more; i++) {
            if (lead + i >= sample.length || (at(lead + i) & 0xc0) != 0x80) {
                return 0;
            }
        }
        return more;
    }

    private static boolean pairsUp(int lead) {
        return (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xef);
    }

    private static boolean trails(int trail) {
        return trail >= 0x40 && trail != 0x7f && trail <= 0xfc;
    }

    private int at(int index) {
        return sample[index] & 0xff;
    }
}
