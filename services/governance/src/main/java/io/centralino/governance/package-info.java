/// Who is who, who may do what, what was agreed, and what every figure means.
///
/// Two halves that know nothing of one another: the registry says what the house is made of, the ledger keeps what
/// happened in it and is the one authority for figures. They meet in facts only, so that either may move out.
@NullMarked
package io.centralino.governance;

import org.jspecify.annotations.NullMarked;
