/// Brings invitations to surveys to customers, by the way they came or the one their account states instead.
@NullMarked
package io.centralino.channels.invitation;

import org.jspecify.annotations.NullMarked;
