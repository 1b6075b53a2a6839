package waymark.content.importing.bls;

import java.util.Map;
import java.util.Optional;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.importing.source.ImportSource;
import waymark.content.importing.table.SocLookup;

/**
 * What a table of the Bureau of Labor Statistics says, by SOC code. A table speaks of pay, or of outlook and what is
 * usual to begin, or of schooling attained; the others are empty then.
 */
public record BlsFigures(
        String table,
        String label,
        Map<String, Figures.Pay> pay,
        Map<String, Figures.Outlook> outlook,
        Map<String, EducationFigures.Typical> typical,
        Map<String, EducationFigures.Attained> attained,
        Map<String, EntryRequirements.Usual> usual)
        implements ImportSource {
    static final String OEWS = "https://www.bls.gov/oes/";
    private static final String WAGES = "Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics";
    private static final String EMPLOYMENT = "Employment Projections, U.S. Bureau of Labor Statistics";
    public static final String PROJECTIONS = "https://www.bls.gov/emp/";

    @Override
    public String kind() {
        return "bls";
    }

    @Override
    public Guide applyTo(Guide guide, boolean written) {
        String code = guide.onetCode();
        Optional<Figures.Pay> newPay = SocLookup.in(pay, code);
        Optional<Figures.Outlook> newOutlook = SocLookup.in(outlook, code);
        Figures.Education school = EducationFigures.with(
                guide.education(),
                SocLookup.in(typical, code).orElse(null),
                SocLookup.in(attained, code).orElse(null));
        Guide changed = guide.with(
                guide.figures().with(newPay.orElse(guide.pay()), newOutlook.orElse(guide.outlook()), school));
        Optional<EntryRequirements.Usual> asked = SocLookup.in(usual, code);
        if (asked.isPresent()) {
            changed = changed.with(guide.requirements().usual(asked.get()));
        }
        if (newPay.isPresent()) {
            changed = changed.with(new Guide.Source(WAGES, OEWS, newPay.get().year()));
        }
        if (newOutlook.isPresent()) {
            changed = changed.with(
                    new Guide.Source(EMPLOYMENT, PROJECTIONS, newOutlook.get().fromYear()));
        }
        return changed;
    }
}
