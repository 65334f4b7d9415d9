package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The doctor on the machine that the tests run on. */
class DoctorIT {

    private final StringWriter out = new StringWriter();

    @Test
    void findsThatTheUsualProfileWorks() {
        assertThat(execute("doctor")).as(out.toString()).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("Machine\n").contains("  cpu ").contains("What disturbs measuring");
    }

    @Test
    void printsJson() throws JsonProcessingException {
        assertThat(execute("doctor", "--json")).isEqualTo(ExitCode.FINE);
        assertThat(new ObjectMapper().readTree(out.toString()).at("/profiles").size())
                .isGreaterThanOrEqualTo(5);
    }

    private int execute(String... arguments) {
        return Trainmark.commandLine(System.getenv(), new Terminal(OptionalInt.empty(), OptionalInt.empty()))
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }
}
