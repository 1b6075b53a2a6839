package waymark.events;

/** How much preparation work takes: O*NET's five job zones, from little to extensive. */
public enum JobZone {
    ONE("Little or no preparation", "You learn on the job, in days or weeks."),
    TWO("Some training", "A few months of training, often paid, usually after high school."),
    THREE("A year or two of training", "Training, an apprenticeship or an associate degree, and some experience."),
    FOUR("A degree or several years", "Usually a bachelor’s degree, or several years of experience in the field."),
    FIVE("A graduate degree or more", "Usually a master’s or doctoral degree, and then time to become good at it.");

    private final String label;
    private final String about;

    JobZone(String label, String about) {
        this.label = label;
        this.about = about;
    }

    /** The zone of that number, 1–5; beyond these the nearest, as for 0, which is not known yet. */
    public static JobZone of(int number) {
        return values()[Math.clamp(number, 1, 5) - 1];
    }

    /** What events and the API call it, 1–5. */
    public int number() {
        return ordinal() + 1;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What it means, in one sentence. */
    public String about() {
        return about;
    }
}
