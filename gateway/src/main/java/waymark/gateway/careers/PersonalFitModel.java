package waymark.gateway.careers;

/** How well a career fits the person who looks. */
public record PersonalFitModel(String slug, PersonalFit fit) {}
