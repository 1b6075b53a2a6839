package waymark.gateway.upstream;

/** What an error page is headed. */
public final class ErrorTitles {
    private ErrorTitles() {}

    public static String of(int status) {
        return switch (status) {
            case 400, 422 -> "That did not work";
            case 401 -> "Please sign in";
            case 403 -> "This is not open to you";
            case 404 -> "There is nothing here";
            case 405 -> "That is not possible here";
            case 409 -> "Somebody was faster";
            case 410 -> "This page is gone";
            case 413 -> "That is too large";
            case 429 -> "A little slower, please";
            case 502, 503, 504 -> "Back in a moment";
            default -> status < 500 ? "That did not work" : "Something went wrong on our side";
        };
    }
}
