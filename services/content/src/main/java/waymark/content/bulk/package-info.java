/** One thing done to many careers, by the rules that hold for each. */
package waymark.content.bulk;
