/// Who wrote, and what it is about: customers and what they are recognised by, cases, which contact belongs to which,
/// and one timeline over all channels.
@NullMarked
package io.centralino.cases;

import org.jspecify.annotations.NullMarked;
