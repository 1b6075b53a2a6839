package waymark.gateway.upstream;

/** A file as a service gave it. */
public record FileContent(byte[] bytes, String type) {}
