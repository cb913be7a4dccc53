/// Contacts as they are heard of: whose each one is, which case it is filed in, and how it may be filed elsewhere.
@NullMarked
package io.centralino.cases.contact;

import org.jspecify.annotations.NullMarked;
