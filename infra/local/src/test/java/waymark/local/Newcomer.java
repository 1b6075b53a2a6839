package waymark.local;

import com.microsoft.playwright.Page;
import java.util.UUID;

/** Somebody with an account of their own, made at Keycloak as people make theirs. */
record Newcomer(String name, String password) {

    /** Signs somebody new up and comes back to the path. */
    static Newcomer signUp(Page page, String path) {
        return signUp(page, path, "Tester");
    }

    /** The same for somebody of that last name. */
    static Newcomer signUp(Page page, String path, String last) {
        page.navigate(Browsers.url("/signup?return=" + path));
        Newcomer newcomer = fillIn(page, last);
        page.waitForURL(Browsers.url(path));
        return newcomer;
    }

    /** Fills in the form of Keycloak's that is open. */
    static Newcomer fillIn(Page page) {
        return fillIn(page, "Tester");
    }

    private static Newcomer fillIn(Page page, String last) {
        String name = "t" + UUID.randomUUID().toString().substring(0, 12);
        String password = "secret-" + name;
        page.fill("#username", name);
        page.fill("#password", password);
        page.fill("#password-confirm", password);
        page.fill("#email", name + "@example.org");
        page.fill("#firstName", "Tess");
        page.fill("#lastName", last);
        page.click("[type=submit]");
        return new Newcomer(name, password);
    }
}
