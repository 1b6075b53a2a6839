/** What signed-in people keep: assessments, careers, plan, who may see it, and how to have it erased. */
package waymark.gateway.account;
