/// The service with real neighbours: PostgreSQL, Kafka, and whoever speaks on it.
@NullMarked
package io.centralino.knowledge;

import org.jspecify.annotations.NullMarked;
