/** The careers a person keeps. */
package waymark.gateway.account.career;
