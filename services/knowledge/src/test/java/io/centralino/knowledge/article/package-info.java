/// Articles in their situations: written, published, found, retired.
@NullMarked
package io.centralino.knowledge.article;

import org.jspecify.annotations.NullMarked;
