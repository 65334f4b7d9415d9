package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.cli.output.ExitCode;

/** The doctor on the machine that the tests run on. */
class DoctorIT {

    @Test
    void findsThatTheUsualProfileWorks() {
        HostProcess.Ended ended = InProcess.run(System.getenv(), "doctor");

        assertThat(ended.code()).as(ended.out()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).contains("Machine\n").contains("  cpu ").contains("What disturbs measuring");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void printsJson() throws JsonProcessingException {
        HostProcess.Ended ended = InProcess.run(System.getenv(), "doctor", "--json");

        assertThat(ended.code()).isEqualTo(ExitCode.FINE);
        assertThat(new ObjectMapper().readTree(ended.out()).at("/profiles").size())
                .isGreaterThanOrEqualTo(5);
        assertThat(ended.err()).isEmpty();
    }
}
