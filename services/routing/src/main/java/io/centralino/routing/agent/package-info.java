/// People who take contacts: their skills, their room per medium, whether they are there.
@NullMarked
package io.centralino.routing.agent;

import org.jspecify.annotations.NullMarked;
