/// Templates: what is said often, with places for names.
@NullMarked
package io.centralino.knowledge.template;

import org.jspecify.annotations.NullMarked;
