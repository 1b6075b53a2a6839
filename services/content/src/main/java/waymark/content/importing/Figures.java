package waymark.content.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.content.Career;
import waymark.content.Changed;
import waymark.content.Guide;

/**
 * What a table of the Bureau of Labor Statistics says, by SOC code. A table speaks of pay, or of outlook and usual schooling, or of
 * schooling attained; the others are empty then.
 */
record Figures(
        String label,
        Map<String, Guide.Pay> pay,
        Map<String, Guide.Outlook> outlook,
        Map<String, Guide.Education> typical,
        Map<String, Guide.Education> attained)
        implements Source {
    static final String OEWS = "https://www.bls.gov/oes/";
    static final String PROJECTIONS = "https://www.bls.gov/emp/";

    @Override
    public String kind() {
        return "bls";
    }

    @Override
    public List<String> missing() {
        return List.of();
    }

    @Override
    public Guide over(Guide guide, boolean written) {
        String code = guide.onetCode();
        Guide.Pay newPay = Soc.in(pay, code).orElse(guide.pay());
        Guide.Outlook newOutlook = Soc.in(outlook, code).orElse(guide.outlook());
        Guide.Education school = guide.education();
        if (Soc.in(typical, code).isPresent()) {
            school = joined(Soc.in(typical, code).get(), school);
        }
        if (Soc.in(attained, code).isPresent()) {
            school = joined(Soc.in(attained, code).get(), school);
        }
        Guide changed = Changed.pay(guide, newPay, newOutlook, school);
        if (Soc.in(pay, code).isPresent()) {
            changed = Changed.source(
                    changed,
                    new Guide.Source(
                            "Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics",
                            OEWS,
                            newPay.year()));
        }
        if (Soc.in(outlook, code).isPresent()) {
            changed = Changed.source(
                    changed,
                    new Guide.Source(
                            "Employment Projections, U.S. Bureau of Labor Statistics",
                            PROJECTIONS,
                            newOutlook.fromYear()));
        }
        return changed;
    }

    /** Two tables of one survey, each with half of what is known. */
    private static Guide.Education joined(Guide.Education newer, Guide.Education older) {
        return older == null
                ? newer
                : new Guide.Education(
                        newer.typical() == null ? older.typical() : newer.typical(),
                        newer.attained() == null ? older.attained() : newer.attained(),
                        newer.year(),
                        newer.typical() == null ? older.group() : newer.group(),
                        newer.source());
    }

    @Override
    public List<Career> births(Set<String> codes, Taken taken, Instant at) {
        return List.of();
    }
}
