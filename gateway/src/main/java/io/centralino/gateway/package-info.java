/// The one door of the suite: it finds the service a request belongs to, keeps what a client may not say from reaching
/// it, and holds every client to a fair share. It knows no business rule and stores nothing.
@NullMarked
package io.centralino.gateway;

import org.jspecify.annotations.NullMarked;
