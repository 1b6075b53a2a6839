package waymark.gateway.web;

import java.util.ResourceBundle;

/** The words for codes that services answer with, from {@code words.properties}. */
public final class Words {
    private static final ResourceBundle ALL = ResourceBundle.getBundle("words");

    private Words() {}

    /**
     * The words for a code of that kind, as {@code of("state", "draft")}; a code nobody has described reads as it is.
     */
    public static String of(String kind, String code) {
        String key = kind + "." + code;
        return ALL.containsKey(key) ? ALL.getString(key) : code.replace('-', ' ');
    }
}
