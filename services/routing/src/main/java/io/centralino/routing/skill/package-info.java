/// What a tenant wants people to know before they work for it.
@NullMarked
package io.centralino.routing.skill;

import org.jspecify.annotations.NullMarked;
