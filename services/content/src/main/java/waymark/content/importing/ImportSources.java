package waymark.content.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerUpdate;
import waymark.content.career.Slug;
import waymark.content.guide.Guide;
import waymark.content.importing.source.ImportSource;
import waymark.content.path.CareerPathWriter;
import waymark.edge.RefusedException;

/**
 * The files of one import, read and understood. They are taken together: each career is looked at once and gets all
 * that any of them says, so it is written once however many files there are.
 *
 * @param all at least one
 */
public record ImportSources(List<ImportSource> all) {
    /** Refuses (invalid) two files of one table: they would write the same figures, and the last one would win. */
    public ImportSources {
        Map<String, String> labels = new HashMap<>();
        for (ImportSource source : all) {
            String other = labels.put(source.table(), source.label());
            if (other != null) {
                throw RefusedException.invalid(
                        "table-twice",
                        "Two of the files hold the same table (%s; %s). Send the files again with one of them."
                                .formatted(other, source.label()));
            }
        }
    }

    /** "onet", "bls" or "programs"; "both" if they are of several kinds. */
    public String kind() {
        List<String> kinds = all.stream().map(ImportSource::kind).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : "both";
    }

    /** For people: "pay of May 2025, outlook 2024–34". */
    public String label() {
        return all.stream().map(ImportSource::label).collect(Collectors.joining(", "));
    }

    /** Optional tables that are not there. */
    public List<String> missing() {
        return all.stream().flatMap(source -> source.missing().stream()).toList();
    }

    /** The career with what these sources know better, or the same if that is nothing. */
    public CareerUpdate refresh(Career career, Instant at) {
        if (career.version() == 0) {
            return CareerUpdate.untold(career);
        }
        boolean written = !career.imported() || career.isAdopted();
        boolean inWork = !career.draft().equals(career.published());
        Guide draft = applyTo(career.draft(), written || inWork);
        boolean same = !inWork && written != career.imported();
        return career.refresh(draft, same ? draft : applyTo(career.published(), !career.imported()), at);
    }

    /**
     * Careers these sources add.
     *
     * @param codes O*NET-SOC codes of the careers there are
     * @param slugs theirs, present and former
     */
    public List<Career> newCareers(Set<String> codes, Set<String> slugs, Instant at) {
        List<Career> added = new ArrayList<>();
        Set<String> known = new HashSet<>(codes);
        Set<String> taken = new HashSet<>(slugs);
        for (ImportSource source : all) {
            for (Guide guide : source.newGuides(known)) {
                known.add(guide.onetCode());
                added.add(
                        Career.createPublished(freeSlug(guide, taken), applyTo(guide, false), true, Editor.IMPORT, at));
            }
        }
        return added;
    }

    /** Of a text nobody wrote, the way into the career follows from all that is known then. */
    private Guide applyTo(Guide guide, boolean written) {
        Guide whole = guide;
        for (ImportSource source : all) {
            whole = source.applyTo(whole, written);
        }
        return written ? whole : CareerPathWriter.made(whole);
    }

    /** A free slug for a new career: of its title, and with its code where that is taken. */
    private static String freeSlug(Guide guide, Set<String> taken) {
        String slug = Slug.forTitle(guide.title());
        if (!taken.add(slug)) {
            slug = Slug.forTitle(guide.title() + " " + guide.onetCode());
            taken.add(slug);
        }
        return slug;
    }
}
