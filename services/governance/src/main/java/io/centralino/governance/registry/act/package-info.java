/// The opening and the closing of an organisation, each one act of named steps that goes on after a crash where it
/// stopped.
@NullMarked
package io.centralino.governance.registry.act;

import org.jspecify.annotations.NullMarked;
