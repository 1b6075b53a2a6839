/** A person's plan. */
package waymark.gateway.account.plan;
