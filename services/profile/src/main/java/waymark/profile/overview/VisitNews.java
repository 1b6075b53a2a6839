package waymark.profile.overview;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import waymark.profile.help.HelpRequest;
import waymark.profile.note.Note;
import waymark.profile.task.StudentTask;
import waymark.profile.timeline.TimelineEntry;

/** What others did for somebody since they were last here. */
final class VisitNews {
    private VisitNews() {}

    /** The latest first; nothing for who is here for the first time. */
    static List<TimelineEntry> of(
            @Nullable Instant lastVisit, List<StudentTask> tasks, List<Note> notes, List<HelpRequest> help) {
        if (lastVisit == null) {
            return List.of();
        }
        Stream<TimelineEntry> given = tasks.stream()
                .map(task -> new TimelineEntry(
                        task.givenAt(), "task", task.counselor() + " gave you the task “" + task.title() + "”."));
        Stream<TimelineEntry> written = notes.stream()
                .map(note ->
                        new TimelineEntry(note.createdAt(), "note", note.counselorName() + " shared a note with you."));
        Stream<TimelineEntry> helped = help.stream()
                .flatMap(request -> Stream.ofNullable(request.doneAt()))
                .map(at -> new TimelineEntry(at, "help", "Your question was marked as answered."));
        return Stream.of(given, written, helped)
                .flatMap(all -> all)
                .filter(entry -> entry.at().isAfter(lastVisit))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }
}
