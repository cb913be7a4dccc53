/// Templates in their situations.
@NullMarked
package io.centralino.knowledge.template;

import org.jspecify.annotations.NullMarked;
