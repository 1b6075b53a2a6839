package waymark.profile.person;

import java.util.List;

/**
 * Something this service holds of people and gives them with their export, beside the parts that have a place of their
 * own there.
 */
public interface ExportedData {

    /** What it is, as the export names it: {@code tasks}. */
    String kind();

    /** What is held of the viewer, who is the person themselves: records that say {@code @Serdeable}. */
    List<?> exported(Viewer self);
}
