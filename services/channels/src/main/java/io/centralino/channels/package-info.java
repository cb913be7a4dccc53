/// Takes in whatever customers write, by mail, chat or form, loses none of it, and opens and closes the contacts that
/// come of it.
/// Answers leave by the way the customer came. What this service decides it says on `channels.facts`; whose turn it is
/// to answer is
/// routing's business.
@NullMarked
package io.centralino.channels;

import org.jspecify.annotations.NullMarked;
