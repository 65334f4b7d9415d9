package org.trainmark.core;

/** Thrown for a setting whose value breaks a rule; the message is the one, then the other. */
public final class SettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String setting;
    private final String rule;

    /**
     * Refuses a value.
     *
     * @param setting as its record names it, such as {@code learningRate}
     * @param rule what goes on after the name, such as {@code must be greater than 0, but is -1}
     */
    public SettingException(String setting, String rule) {
        super(setting + " " + rule);
        this.setting = setting;
        this.rule = rule;
    }

    /** Returns the name of the setting. */
    public String setting() {
        return setting;
    }

    /** Returns what the setting must be, and what it is. */
    public String rule() {
        return rule;
    }
}
