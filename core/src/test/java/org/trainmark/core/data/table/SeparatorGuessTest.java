package org.trainmark.core.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Separator;

class SeparatorGuessTest {

    @Test
    void takesWhatALineHasMostOfOutsideQuotes() {
        assertThat(SeparatorGuess.of("a;b;y")).contains(Separator.SEMICOLON);
        assertThat(SeparatorGuess.of("a, b\tc\td")).contains(Separator.TAB);
        assertThat(SeparatorGuess.of("a|b")).contains(Separator.PIPE);
        assertThat(SeparatorGuess.of("\"a;b;c;d\",e,y")).contains(Separator.COMMA);
        assertThat(SeparatorGuess.of("y")).isEmpty();
    }
}
