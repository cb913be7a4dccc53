/// Two customers that are one person: joined by a person's decision, and parted again where that was a mistake.
@NullMarked
package io.centralino.cases.merge;

import org.jspecify.annotations.NullMarked;
