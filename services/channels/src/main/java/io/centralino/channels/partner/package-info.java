/// The signed REST channel: partners bring what their customers write, and take the answers, after the Standard
/// Webhooks.
@NullMarked
package io.centralino.channels.partner;

import org.jspecify.annotations.NullMarked;
