package waymark.gateway;

/** A file as a service gave it. */
public record Blob(byte[] bytes, String type) {}
