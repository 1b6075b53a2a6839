/**
 * Pictures of guides. A picture is known by the digest of its bytes, so an address always shows the same picture; its
 * alternative text and credit stand in the guide. What no draft and no version names any more is removed.
 */
package waymark.content.images;
