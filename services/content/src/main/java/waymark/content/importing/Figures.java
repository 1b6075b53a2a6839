package waymark.content.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.content.Changed;
import waymark.content.Guide;
import waymark.content.Requirements;

/**
 * What a table of the Bureau of Labor Statistics says, by SOC code. A table speaks of pay, or of outlook and what is usual to begin, or
 * of schooling attained; the others are empty then.
 */
record Figures(
        String label,
        Map<String, Guide.Pay> pay,
        Map<String, Guide.Outlook> outlook,
        Map<String, Schooling.Typical> typical,
        Map<String, Schooling.Attained> attained,
        Map<String, Requirements.Usual> usual)
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
        Guide.Education school = Schooling.with(
                guide.education(),
                Soc.in(typical, code).orElse(null),
                Soc.in(attained, code).orElse(null));
        Guide changed = Changed.pay(guide, newPay, newOutlook, school);
        if (Soc.in(usual, code).isPresent()) {
            Requirements known = guide.requirements().usual(Soc.in(usual, code).get());
            changed = Changed.requirements(changed, known);
        }
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

    @Override
    public List<Guide> births(Set<String> codes) {
        return List.of();
    }
}
