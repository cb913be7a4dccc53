/// Routing decides who is offered which contact, and keeps the life of that work until it is wrapped up.
///
/// It hears of contacts from channels and cases, and says what became of them. It owns queues, skills, dispositions,
/// plans, agents and offers.
@NullMarked
package io.centralino.routing;

import org.jspecify.annotations.NullMarked;
