package org.trainmark.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlockLineTest {

    private static final String TOKEN = "7f00aa11";

    @Test
    void bringsEveryMessageToABlockThere() {
        NodeDemand demand = new NodeDemand("ab", 17, Optional.of("class"), true);
        List<ToBlock> all = List.of(
                new ToBlock.Begin(
                        new SentSuite("s", "name: s\n", "/home", Optional.empty()),
                        List.of("a", "b"),
                        new TreeMap<>(Map.of("data.digits", "6e")),
                        new TreeMap<>(Map.of("A", "1 2")),
                        demand,
                        60),
                new ToBlock.Probe(demand),
                new ToBlock.Run("{}", 1, true),
                new ToBlock.Answer("a-r0", Optional.of("falls behind")),
                new ToBlock.Answer("a-r0", Optional.empty()),
                new ToBlock.Beat(),
                new ToBlock.End());

        assertThat(all)
                .allSatisfy(message -> assertThat(BlockLine.read(BlockLine.write(TOKEN, message), TOKEN, ToBlock.class))
                        .hasValue(message));
    }

    @Test
    void bringsEveryMessageOfABlockBack() {
        List<FromBlock> all = List.of(
                new FromBlock.Ready(new TreeMap<>(Map.of("node", "n1")), new TreeMap<>(Map.of("cpu", "c"))),
                new FromBlock.Refused("n1", "it is \"odd\"\nand long", true),
                new FromBlock.Asked("{}"),
                new FromBlock.Told("{}"),
                new FromBlock.Ended("{}", new TreeMap<>(Map.of("logs/a.log", "H4s="))),
                new FromBlock.Noticed("so"),
                new FromBlock.Beat());

        assertThat(all)
                .allSatisfy(
                        message -> assertThat(BlockLine.read(BlockLine.write(TOKEN, message), TOKEN, FromBlock.class))
                                .hasValue(message));
    }

    @Test
    void takesNothingElseForAMessage() {
        String line = BlockLine.write(TOKEN, new FromBlock.Beat());

        assertThat(BlockLine.read(line, "00000000", FromBlock.class)).isEmpty();
        assertThat(BlockLine.read(line.substring(0, line.length() - 1), TOKEN, FromBlock.class))
                .isEmpty();
        assertThat(BlockLine.read("epoch 1 loss 0.3", TOKEN, FromBlock.class)).isEmpty();
        assertThat(BlockLine.token("")).isEmpty();
    }

    @Test
    void knowsWhetherATrialCameWhole() {
        FromBlock.Ended ended = new FromBlock.Ended("{}", new TreeMap<>(Map.of("logs/a.log", "H4s=")));

        assertThat(ended.isWhole()).isTrue();
        assertThat(new FromBlock.Ended("{} ", ended.files(), ended.sha256()).isWhole())
                .isFalse();
    }
}
