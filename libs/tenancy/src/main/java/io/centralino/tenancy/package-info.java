/// The walls around an organisation's data: for whom a transaction works, under which keys what is personal rests, and
/// a database that is trusted with neither before it was looked at.
///
/// Nothing here knows what the data is about. It brings the tables that every service with a database has, so that each
/// stands behind the one rule of the house from its first migration.
@NullMarked
package io.centralino.tenancy;

import org.jspecify.annotations.NullMarked;
