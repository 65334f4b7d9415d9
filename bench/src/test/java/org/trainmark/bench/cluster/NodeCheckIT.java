package org.trainmark.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.machine.MachineClass;

class NodeCheckIT {

    private static final NodeDemand HERE =
            NodeDemand.asHere(Optional.of(MachineClass.read().facts().getOrDefault(MachineClass.NAME, "")), false);

    @Test
    void takesANodeThatIsAsDemanded() {
        NodeCheck check = new NodeCheck(HERE, Map.of());

        assertThat(check.refusal()).isEmpty();
        assertThat(check.ready().machine())
                .containsEntry(MachineClass.NAME, HERE.machineClass().orElseThrow());
    }

    @Test
    void refusesAnotherInstallationJavaOrMachine() {
        assertThat(refusal(new NodeDemand("00", HERE.java(), HERE.machineClass(), false), Map.of()))
                .contains("installation of Trainmark is another");
        assertThat(refusal(new NodeDemand(HERE.installation(), 99, HERE.machineClass(), false), Map.of()))
                .contains("and the run's is 99");
        assertThat(refusal(HERE.of("000000000000"), Map.of())).contains("another class of machine", "processors");
    }

    @Test
    void refusesCardsThatNobodyNamesOrSees() {
        NodeDemand cards = new NodeDemand(HERE.installation(), HERE.java(), HERE.machineClass(), true);

        assertThat(refusal(cards, Map.of())).contains("without CUDA_VISIBLE_DEVICES");
        assertThat(refusal(cards, Map.of("CUDA_VISIBLE_DEVICES", "97"))).contains("the card 97, which its driver");
    }

    private static String refusal(NodeDemand demand, Map<String, String> environment) {
        return new NodeCheck(demand, environment).refusal().orElseThrow().reason();
    }
}
