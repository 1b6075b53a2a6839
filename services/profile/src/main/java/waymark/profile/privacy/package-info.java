/** A person's overview of what is kept, its export, and its erasure. */
package waymark.profile.privacy;
