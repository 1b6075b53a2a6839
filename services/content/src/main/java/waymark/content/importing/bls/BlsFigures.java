package waymark.content.importing.bls;

import java.util.Map;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Guide;
import waymark.content.guide.GuideCopies;
import waymark.content.importing.ImportSource;
import waymark.content.importing.table.SocLookup;

/**
 * What a table of the Bureau of Labor Statistics says, by SOC code. A table speaks of pay, or of outlook and what is usual to begin, or
 * of schooling attained; the others are empty then.
 */
public record BlsFigures(
        String label,
        Map<String, Guide.Pay> pay,
        Map<String, Guide.Outlook> outlook,
        Map<String, EducationFigures.Typical> typical,
        Map<String, EducationFigures.Attained> attained,
        Map<String, EntryRequirements.Usual> usual)
        implements ImportSource {
    public static final String OEWS = "https://www.bls.gov/oes/";
    public static final String PROJECTIONS = "https://www.bls.gov/emp/";

    @Override
    public String kind() {
        return "bls";
    }

    @Override
    public Guide applyTo(Guide guide, boolean written) {
        String code = guide.onetCode();
        Guide.Pay newPay = SocLookup.in(pay, code).orElse(guide.pay());
        Guide.Outlook newOutlook = SocLookup.in(outlook, code).orElse(guide.outlook());
        Guide.Education school = EducationFigures.with(
                guide.education(),
                SocLookup.in(typical, code).orElse(null),
                SocLookup.in(attained, code).orElse(null));
        Guide changed = GuideCopies.pay(guide, newPay, newOutlook, school);
        if (SocLookup.in(usual, code).isPresent()) {
            EntryRequirements known =
                    guide.requirements().usual(SocLookup.in(usual, code).get());
            changed = GuideCopies.requirements(changed, known);
        }
        if (SocLookup.in(pay, code).isPresent()) {
            changed = GuideCopies.source(
                    changed,
                    new Guide.Source(
                            "Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics",
                            OEWS,
                            newPay.year()));
        }
        if (SocLookup.in(outlook, code).isPresent()) {
            changed = GuideCopies.source(
                    changed,
                    new Guide.Source(
                            "Employment Projections, U.S. Bureau of Labor Statistics",
                            PROJECTIONS,
                            newOutlook.fromYear()));
        }
        return changed;
    }
}
