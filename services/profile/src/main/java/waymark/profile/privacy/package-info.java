/** A person's own data: its export, and its erasure. */
package waymark.profile.privacy;
