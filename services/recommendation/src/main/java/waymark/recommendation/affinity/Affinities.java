package waymark.recommendation.affinity;

import java.util.List;
import java.util.Optional;

/**
 * How near each item of an instrument is to the duties of each career of a catalogue. Kept one row per item, as a
 * ranking runs along them. Never changes.
 */
public final class Affinities {
    private final Instrument instrument;
    private final List<Duties> careers;
    private final List<Optional<NearDuties>> near;
    private final float[][] rows;

    Affinities(Instrument instrument, List<Duties> careers, List<Optional<NearDuties>> near) {
        this.instrument = instrument;
        this.careers = careers;
        this.near = near;
        this.rows = new float[instrument.items().size()][near.size()];
        for (int c = 0; c < near.size(); c++) {
            float[] affinity = near.get(c).map(NearDuties::affinity).orElse(new float[rows.length]);
            for (int i = 0; i < rows.length; i++) {
                rows[i][c] = affinity[i];
            }
        }
    }

    /** The instrument whose items these are. */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * How near each career's duties are to an item beyond what is usual among careers, in units of their spread over
     * careers and interests; 0 where they are not known. Not to be written to.
     */
    public float[] row(int item) {
        return rows[item];
    }

    /** Are the duties of the career at this place known? */
    public boolean isKnown(int career) {
        return near.get(career).isPresent();
    }

    /**
     * The duty of a career most like an item.
     *
     * @throws java.util.NoSuchElementException if its duties are not known
     */
    public String duty(int career, int item) {
        return careers.get(career).texts().get(near.get(career).orElseThrow().nearest()[item]);
    }

    /** What {@link #row} holds of one career, item by item. Its duties are known. Not to be written to. */
    public float[] of(int career) {
        return near.get(career).orElseThrow().affinity();
    }

    /** Can an item's {@link #duty} be shown beside it, so that people see why? The career's duties are known. */
    public boolean tells(int career, int item) {
        return near.get(career).orElseThrow().tells()[item];
    }

    /** How like each item's {@link #duty} is to it, −1 to 1. The career's duties are known. Not to be written to. */
    public float[] likeness(int career) {
        return near.get(career).orElseThrow().likeness();
    }
}
