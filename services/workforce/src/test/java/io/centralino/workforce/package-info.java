/// The service with real neighbours: PostgreSQL, Kafka, and whoever speaks on it.
@NullMarked
package io.centralino.workforce;

import org.jspecify.annotations.NullMarked;
