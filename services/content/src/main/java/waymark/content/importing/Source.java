package waymark.content.importing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import waymark.content.Adoption;
import waymark.content.Career;
import waymark.content.Guide;
import waymark.content.Imported;

/** A file that was read and understood: what it says of careers there are, and which it adds. */
sealed interface Source permits Release, Figures {

    /** "onet" or "bls". */
    String kind();

    /** For people: "O*NET 30.1 Database". */
    String label();

    /** Optional tables that are not there. */
    List<String> missing();

    /**
     * A text with what this source knows better.
     *
     * @param written by an editor, so that only figures may change; else all of it may
     */
    Guide over(Guide guide, boolean written);

    /**
     * Careers this source adds.
     *
     * @param codes O*NET-SOC codes of the careers there are
     */
    List<Career> births(Set<String> codes, Taken taken, Instant at);

    /** The career with what this source knows better, or the same if that is nothing. */
    default Career refresh(Career career, Instant at) {
        if (career.version() == 0) {
            return career;
        }
        boolean written = !career.imported() || Adoption.of(career);
        boolean inWork = !career.draft().equals(career.published());
        return Imported.refreshed(
                career, over(career.draft(), written || inWork), over(career.published(), !career.imported()), at);
    }
}
