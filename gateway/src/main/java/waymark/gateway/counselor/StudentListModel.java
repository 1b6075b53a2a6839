package waymark.gateway.counselor;

/**
 * The students of a cohort.
 *
 * @param cohort id
 * @param live does the list follow what happens?
 */
public record StudentListModel(String cohort, Student.All all, boolean live) {}
