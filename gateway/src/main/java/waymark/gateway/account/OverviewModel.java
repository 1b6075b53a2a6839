package waymark.gateway.account;

import java.util.List;
import waymark.gateway.Answer;

/**
 * Everything a person keeps, at a glance.
 *
 * @param next what to do next, most useful first
 */
public record OverviewModel(
        Answer<Overview> me,
        Answer<SavedAssessment.All> assessments,
        Answer<KeptCareer.All> careers,
        Answer<Plan> plan,
        Answer<Consent.All> consents,
        List<NextThing> next) {}
