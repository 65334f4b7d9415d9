package org.trainmark.bench.suite.yaml;

import java.io.Reader;

/** A text whose reads never end between the halves of a character, where the reader of YAML fails. */
final class WholeCharacters extends Reader {

    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int from, int length) {
        int end = Math.min(text.length(), at + length);
        if (at == end) {
            return length == 0 ? 0 : -1;
        }
        // One character alone is all that can be asked for where a half is all that there is.
        if (end - at > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int read = end - at;
        text.getChars(at, end, into, from);
        at = end;
        return read;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
