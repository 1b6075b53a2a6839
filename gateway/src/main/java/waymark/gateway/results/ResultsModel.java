package waymark.gateway.results;

import waymark.gateway.upstream.quiz.AssessmentResult;

/** What an assessment says, and the first page of its matches. */
public record ResultsModel(AssessmentResult assessment, MatchListModel list) {}
