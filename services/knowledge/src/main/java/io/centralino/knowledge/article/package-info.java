/// Articles: what a tenant's house knows, in versions that never change, one of them in force, found by their words.
@NullMarked
package io.centralino.knowledge.article;

import org.jspecify.annotations.NullMarked;
