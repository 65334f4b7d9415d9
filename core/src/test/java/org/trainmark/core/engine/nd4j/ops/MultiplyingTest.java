package org.trainmark.core.engine.nd4j.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.nd4j.crew.Crew;

class MultiplyingTest {

    private final List<String> done = new ArrayList<>();

    private Runnable other(String name) {
        return () -> done.add(name);
    }

    private Runnable product(String name) {
        return new Multiplying.Product(other(name));
    }

    @Test
    void leavesNothingButProducts() {
        try (Crew crew = new Crew(1)) {
            Script script = new Script(crew, 4);
            script.rows(share -> other("gather"));
            script.rows(share -> Ops.inTurn(product("forward"), Ops.inTurn(other("bias"), product("within"))));
            script.once(other("loss"));
            script.parameters(2, share -> product("backward"));

            script.products().run();

            assertThat(done).containsExactly("forward", "within", "backward");
        }
    }

    @Test
    void leavesTheWholeAsItWas() {
        try (Crew crew = new Crew(1)) {
            Script script = new Script(crew, 4);
            script.rows(share -> Ops.inTurn(other("gather"), product("forward")));
            script.products();

            script.run();

            assertThat(done).containsExactly("gather", "forward");
        }
    }
}
