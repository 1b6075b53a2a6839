/**
 * Measures the portal at its normal size: the whole published catalogue, a cohort of 300, a school of 500 behind one
 * address. Each figure is taken beside a peer in one run, in turns, and printed as a ratio: an earlier commit of the
 * portal itself, or nginx. Everything is built and run in checkouts of its own, so that nothing of a running portal is
 * touched.
 */
package waymark.bench;
