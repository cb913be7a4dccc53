/// What happens to every request at the threshold, in order: is it well formed, whose is it, may it pass, where to.
@NullMarked
package io.centralino.gateway.door;

import org.jspecify.annotations.NullMarked;
