package waymark.gateway.quiz;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.upstream.quiz.Sitting;
import waymark.gateway.web.form.Form;

/**
 * One question.
 *
 * @param checking was it opened from all answers, to return there?
 */
public record QuestionModel(Sitting sitting, Sitting.Question question, boolean checking) {
    /**
     * Is this the answer that is chosen: the one just sent, even if it could not be kept, else the one it has?
     *
     * @param sent the form that was sent with this request
     */
    public boolean chosen(Form sent, int answer) {
        return sent.get("item").equals(question.id())
                ? sent.get("answer").equals(String.valueOf(answer))
                : question.has(answer);
    }

    /** The address of this question, to which its answer is sent too. */
    public String address() {
        return "/quiz/" + question.number() + (checking ? "?from=review" : "");
    }

    /** Where one goes back to. */
    public String back() {
        if (checking) {
            return "/quiz/review#n" + question.number();
        }
        return question.number() == 1 ? "/quiz" : "/quiz/" + (question.number() - 1);
    }

    /** Where one goes on without touching the answer; absent while there is none, and after the last question. */
    public @Nullable String forward() {
        if (checking || question.answer() == null) {
            return null;
        }
        boolean last = question.number() >= sitting.progress().total();
        return last ? "/quiz/review" : "/quiz/" + (question.number() + 1);
    }
}
