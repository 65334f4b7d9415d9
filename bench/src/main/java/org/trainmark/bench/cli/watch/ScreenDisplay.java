package org.trainmark.bench.cli.watch;

/** A terminal that is written over, with the keys that steer. */
final class ScreenDisplay implements Display {

    /** Asking for the size starts a program. */
    private static final int LOOKS_PER_SIZE = 20;

    private final Screen screen;
    private final Stty keys;
    private Stty.Size size;
    private int looks;

    /** @param size where the terminal itself tells none */
    ScreenDisplay(Screen screen, Stty keys, Stty.Size size) {
        this.screen = screen;
        this.keys = keys;
        this.size = size;
    }

    @Override
    public void show(WatchedTrial trial, String prompt) {
        if (looks % LOOKS_PER_SIZE == 0) {
            size = Stty.size().orElse(size);
        }
        looks++;
        screen.show(Screen.lines(trial, prompt, size.columns(), size.rows()));
    }

    @Override
    public void end(WatchedTrial trial, String outcome) {
        screen.show(Screen.lines(trial, trial.course() + ": " + outcome, size.columns(), size.rows()));
        screen.leave();
    }

    @Override
    public void close() {
        keys.close();
    }
}
