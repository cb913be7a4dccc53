/// Logins at the identity provider, as far as the opening and closing of organisations needs them.
@NullMarked
package io.centralino.governance.registry.login;

import org.jspecify.annotations.NullMarked;
