/// The walls around an organisation's data: for whom a transaction works, under which keys what is personal rests, what
/// may not rest at all, and a database that is trusted with none of it before it was looked at.
///
/// Nothing here knows what the data is about. It brings the tables that every service with a database has, so that each
/// stands behind the one rule of the house from its first migration.
@NullMarked
package io.centralino.tenancy;

import org.jspecify.annotations.NullMarked;
