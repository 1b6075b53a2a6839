package waymark.local;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leaves the pages of a class of tests when it is over. A page that is open renews itself whenever something happens,
 * and each look of a counselor's page is in a log: what another class counts there must be its own.
 */
public final class LeavesPages implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        boolean nested = context.getRequiredTestClass().getEnclosingClass() != null;
        if (!nested) {
            Browsers.leavePages();
        }
    }
}
