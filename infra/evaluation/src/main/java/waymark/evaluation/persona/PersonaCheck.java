package waymark.evaluation.persona;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.evaluation.people.Questionnaire;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.model.Model;

/**
 * Whether a model gives personas what they expect.
 *
 * @param disappointments by persona, see {@link Persona#disappointments}; those who are pleased have none
 */
public record PersonaCheck(Model model, Map<String, List<String>> disappointments) {

    /** Asks a model about all of them. */
    public static PersonaCheck of(
            Model model, List<Persona> personas, Questionnaire questionnaire, CatalogSnapshot careers) {
        Map<String, List<String>> disappointments = new LinkedHashMap<>();
        for (Persona persona : personas) {
            var profile = questionnaire
                    .profile(persona.answers(questionnaire.scored()))
                    .orElseThrow();
            disappointments.put(
                    persona.who(),
                    persona.disappointments(Matcher.rank(profile.scores(), profile.answers(), model, careers)));
        }
        return new PersonaCheck(model, disappointments);
    }

    /** Those who get all they expect. */
    public List<String> pleased() {
        return who(true);
    }

    /** Those who do not. */
    public List<String> disappointed() {
        return who(false);
    }

    private List<String> who(boolean pleased) {
        return disappointments.entrySet().stream()
                .filter(e -> e.getValue().isEmpty() == pleased)
                .map(Map.Entry::getKey)
                .toList();
    }
}
