/// What a person or an API client may do in an organisation.
@NullMarked
package io.centralino.governance.registry.grant;

import org.jspecify.annotations.NullMarked;
