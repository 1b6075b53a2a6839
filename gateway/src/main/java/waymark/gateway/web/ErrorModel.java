package waymark.gateway.web;

import java.util.List;

/**
 * Why there is nothing else to show.
 *
 * @param status HTTP
 * @param detail a sentence a person can act on
 * @param errors what is wrong in particular, may be empty
 */
public record ErrorModel(int status, String detail, List<String> errors) {}
