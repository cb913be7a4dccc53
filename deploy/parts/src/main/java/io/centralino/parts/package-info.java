/// The infrastructure the suite stands on, as real child processes: PostgreSQL, Kafka, Keycloak and a mail server.
/// Tests and the local run start the same parts; nothing here knows the product.
@NullMarked
package io.centralino.parts;

import org.jspecify.annotations.NullMarked;
