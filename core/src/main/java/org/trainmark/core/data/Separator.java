package org.trainmark.core.data;

/** What stands between the fields of a line of a table. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    /** Returns the word by which suites know it: itself, or {@code tab}. */
    public String word() {
        return this == TAB ? "tab" : String.valueOf(character);
    }
}
