package waymark.content.catalog;

import waymark.content.Career;

/**
 * A career in memory: open to all, or withdrawn.
 *
 * @param card absent when withdrawn
 * @param json the whole guide as it is sent, absent when withdrawn
 * @param etag names these bytes
 */
record Entry(Career career, CareerCard card, byte[] json, String etag) {

    boolean isOpen() {
        return card != null;
    }
}
