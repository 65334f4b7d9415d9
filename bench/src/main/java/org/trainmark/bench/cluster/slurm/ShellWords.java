package org.trainmark.bench.cluster.slurm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text as a shell would have them: blanks part them where no quote or backslash keeps them together. */
public final class ShellWords {

    private static final Pattern PART =
            Pattern.compile("(\\s+)|'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|\\\\(.)|([^\\s'\"\\\\]+)|(.)", Pattern.DOTALL);

    private ShellWords() {}

    /** Returns the words, quotes and backslashes taken out; a quote that nothing closes stands for itself. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            if (part.group(1) != null) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(plain(part));
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    private static String plain(Matcher part) {
        if (part.group(2) != null) {
            return part.group(2);
        }
        if (part.group(3) != null) {
            return part.group(3).replaceAll("\\\\(.)", "$1");
        }
        return part.group(4) != null ? part.group(4) : part.group();
    }
}
