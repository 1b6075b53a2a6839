package waymark.gateway.signin;

import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.cache.CareerCache;

/**
 * Why somebody is asked to sign in: what they clicked needs an account, and is done once they have one.
 *
 * @param kind what was clicked: {@code SAVE}, {@code REFUSE} or {@code PLAN}
 * @param title the career it is about
 * @param query what the sign-in is to be called with, to do it
 * @param back the page it was clicked on
 */
public record SignInReasonModel(String kind, String title, String query, String back) {
    /** The parameter that says this page was read. */
    static final String AGREED = "agreed";

    static SignInReasonModel of(ClickedAction action, CareerCache careers) {
        String back = action.back().isEmpty() ? "/careers/" + action.slug() : action.back();
        return new SignInReasonModel(
                action.kind().name(),
                careers.find(action.slug()).map(CareerPublished::title).orElse("this career"),
                action.query() + "&return=" + SignInCallbackService.encode(back) + "&" + AGREED + "=yes",
                back);
    }
}
