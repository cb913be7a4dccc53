/// When a tenant is open: weekly hours in several shifts a day, and the days that are different.
///
/// The arithmetic is plain and knows no clock; the wall clock of the tenant decides, also on the days when it jumps.
@NullMarked
package io.centralino.governance.registry.calendar;

import org.jspecify.annotations.NullMarked;
