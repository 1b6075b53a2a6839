package waymark.content.importing.source;

import java.util.List;
import java.util.Set;
import waymark.content.guide.Guide;

/**
 * A file that was read and understood: what it says of careers there are, and which it adds.
 *
 * <p>Each figure has one source. A table writes the figures that are its own and leaves all others as they are. So
 * files may come in any order, together or one by one, and a second time they change nothing:
 *
 * <ul>
 *   <li>pay: the table of Occupational Employment and Wage Statistics;
 *   <li>outlook, schooling usually asked for, usual experience and training: table 1.2 of Employment Projections;
 *   <li>schooling people in the work have finished: table 5.3 of Employment Projections;
 *   <li>programs of study: the crosswalk from CIP to SOC;
 *   <li>interests, work values, preparation, related careers, what people asked say is needed, licenses: O*NET.
 * </ul>
 */
public interface ImportSource {

    /** "onet", "bls" or "programs". */
    String kind();

    /** Which table it is, whatever its edition: "pay". An import takes each once. */
    String table();

    /** For people: "O*NET 30.1 Database". */
    String label();

    /** Optional tables that are not there. */
    default List<String> missing() {
        return List.of();
    }

    /**
     * A text with what this source knows better.
     *
     * @param written by an editor, so that only figures may change; else all of it may
     */
    Guide applyTo(Guide guide, boolean written);

    /**
     * What this source says of occupations nobody has written about yet.
     *
     * @param codes O*NET-SOC codes of the careers there are
     */
    default List<Guide> newGuides(Set<String> codes) {
        return List.of();
    }
}
