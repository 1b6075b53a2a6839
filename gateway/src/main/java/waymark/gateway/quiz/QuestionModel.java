package waymark.gateway.quiz;

import waymark.gateway.upstream.quiz.Sitting;
import waymark.gateway.web.form.Form;

/** One question. */
public record QuestionModel(Sitting sitting, Sitting.Question question) {
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
}
