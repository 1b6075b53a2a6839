/** What a person has agreed to, who saw what, and leaving for good. */
package waymark.gateway.account.privacy;
