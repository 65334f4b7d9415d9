package org.trainmark.bench.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.HandCourse;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.HandOrder.Kind;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.CellKey;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

class OrderHandoverTest {

    private static final TrialKey FIRST = key(HandCourse.FIRST);
    private static final TrialKey BRANCH = key(HandCourse.FIRST.branch(1));

    private final Deque<HandOrder> typed = new ArrayDeque<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private boolean typingIsOver;
    private boolean runs = true;
    private boolean inTurn;
    private Optional<WatchedState> state = Optional.empty();

    private final Worker worker = new Worker() {
        @Override
        public TrialReport run(TrialRequest request, Optional<Judge> judge) {
            throw new AssertionError("nothing runs here");
        }

        @Override
        public boolean order(TrialKey trial, HandOrder order) {
            if (runs) {
                taken.add(trial.id() + " " + order.text());
            }
            return runs;
        }
    };

    private final OrderSource source = new OrderSource() {
        @Override
        public Optional<HandOrder> next(boolean paused) {
            return Optional.ofNullable(typed.poll());
        }

        @Override
        public boolean waitsForPauses() {
            return inTurn;
        }

        @Override
        public boolean isOver() {
            return typingIsOver && typed.isEmpty();
        }

        @Override
        public String prompt() {
            return "";
        }
    };

    private static TrialKey key(HandCourse course) {
        CellKey cell = new CellKey(new TreeMap<>(), new TreeMap<>(Map.of(HandCourse.AXIS, course.text())));
        return new TrialKey(course.text(), cell, 0, 1, new Origin(Origin.WATCH, 0, OptionalInt.empty()));
    }

    private OrderHandover steering(boolean paused, boolean othersSteer) {
        return new OrderHandover(source, problems::add, paused, othersSteer);
    }

    private void steer(OrderHandover steering, TrialKey trial) {
        steering.steer(new WatchedTrial(trial, List.of(), state), worker);
    }

    private void isAt(int orders, boolean paused) {
        state = Optional.of(new WatchedState(7, 1, 1, 0.1, paused, orders, 0, ""));
    }

    private void type(Kind... kinds) {
        for (Kind kind : kinds) {
            typed.add(HandOrder.of(kind));
        }
    }

    @Test
    void givesTheNextTrainingWhatComesBehindAnEnd() {
        OrderHandover steering = steering(false, false);
        type(Kind.BRANCH, Kind.END, Kind.NEXT, Kind.END, Kind.PAUSE);

        steering.begin(FIRST);
        steer(steering, FIRST);
        steer(steering, FIRST);
        assertThat(taken).containsExactly("by hand branch", "by hand end");
        steering.begin(BRANCH);
        steer(steering, BRANCH);
        assertThat(taken.subList(2, taken.size())).containsExactly("branch 1 pause", "branch 1 next", "branch 1 end");
        steering.end();
        assertThat(problems).containsExactly("the training has ended, so nothing was done of: pause");
    }

    @Test
    void keepsAnOrderUntilTheTrainingCanTakeIt() {
        OrderHandover steering = steering(true, false);
        type(Kind.NEXT);
        runs = false;

        steering.begin(FIRST);
        steer(steering, FIRST);
        runs = true;
        steer(steering, FIRST);

        assertThat(taken).containsExactly("by hand pause", "by hand next");
    }

    @Test
    void letsTrainingsGoOnOnceNobodySteers() {
        OrderHandover steering = steering(true, false);
        type(Kind.NEXT);
        typingIsOver = true;

        steering.begin(FIRST);
        steer(steering, FIRST);
        steer(steering, FIRST);
        assertThat(taken).containsExactly("by hand pause", "by hand next", "by hand go on");
        steering.begin(BRANCH);
        steer(steering, BRANCH);
        assertThat(taken.subList(3, taken.size())).containsExactly("branch 1 go on");
    }

    @Test
    void waitsForOthersWhoSteer() {
        OrderHandover steering = steering(true, true);
        typingIsOver = true;

        steering.begin(FIRST);
        steer(steering, FIRST);
        steer(steering, FIRST);

        assertThat(taken).containsExactly("by hand pause");
    }

    @Test
    void waitsInAScriptUntilTheNextEvaluationIsReached() {
        inTurn = true;
        OrderHandover steering = steering(true, false);
        type(Kind.NEXT, Kind.SAVE);

        steering.begin(FIRST);
        steer(steering, FIRST);
        isAt(1, true);
        steer(steering, FIRST);
        isAt(2, false);
        steer(steering, FIRST);
        assertThat(taken).containsExactly("by hand pause", "by hand next");
        isAt(2, true);
        steer(steering, FIRST);
        assertThat(taken).containsExactly("by hand pause", "by hand next", "by hand save");
    }
}
