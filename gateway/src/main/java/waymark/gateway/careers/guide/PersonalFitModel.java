package waymark.gateway.careers.guide;

import waymark.gateway.upstream.recommendation.PersonalFit;

/** How well a career fits the person who looks. */
public record PersonalFitModel(String slug, PersonalFit fit) {}
