package waymark.gateway.careers;

import waymark.gateway.Answer;

/** Careers found, and what they were narrowed by. */
public record CareerListModel(Query query, Answer<CareerCard.Found> found, Answer<CareerCard.Categories> categories) {}
