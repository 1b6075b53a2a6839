package waymark.content.importing.programs;

import java.util.List;
import java.util.Map;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.EntryRequirements.Program;
import waymark.content.guide.Guide;
import waymark.content.importing.source.ImportSource;
import waymark.content.importing.table.SocLookup;
import waymark.content.path.TitleSimilarity;

/**
 * Which programs of study are related to which occupations, by SOC code, as the crosswalk of the National Center for
 * Education Statistics and the Bureau of Labor Statistics says.
 *
 * @param year of the classification of programs
 * @param bySoc those programs first that are related to few occupations
 */
public record ProgramsOfStudy(int year, Map<String, List<Program>> bySoc) implements ImportSource {
    public static final String ADDRESS = "https://nces.ed.gov/ipeds/cipcode/post3.aspx?y=56";
    private static final String NAME =
            "CIP SOC Crosswalk, National Center for Education Statistics and U.S. Bureau of Labor Statistics";
    private static final int MAX = 10;

    @Override
    public String kind() {
        return "programs";
    }

    @Override
    public String table() {
        return "programs";
    }

    @Override
    public String label() {
        return "programs of study of " + year;
    }

    @Override
    public Guide applyTo(Guide guide, boolean written) {
        return SocLookup.in(bySoc, guide.onetCode())
                .map(found -> guide.with(guide.requirements().programs(closest(found, guide.title())))
                        .with(new Guide.Source(NAME, ADDRESS, year)))
                .orElse(guide);
    }

    private EntryRequirements.Programs closest(List<Program> found, String title) {
        List<Program> items = TitleSimilarity.ordered(found, Program::name, title).stream()
                .limit(MAX)
                .toList();
        return new EntryRequirements.Programs(items, found.size(), year, NAME);
    }
}
