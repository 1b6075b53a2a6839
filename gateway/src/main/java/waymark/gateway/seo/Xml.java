package waymark.gateway.seo;

import java.nio.charset.StandardCharsets;

/** Text inside XML. */
final class Xml {
    private Xml() {}

    /** Escaped for an element or an attribute; characters that XML cannot hold are left out. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    static byte[] bytes(CharSequence xml) {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
