/// Cases: the matters of customers, each possibly many contacts, and the rule by which a contact finds its case.
@NullMarked
package io.centralino.cases.matter;

import org.jspecify.annotations.NullMarked;
