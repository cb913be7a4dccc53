/// Surveys: who is asked after a contact and why not, the page where customers answer, and what they said.
@NullMarked
package io.centralino.quality.survey;

import org.jspecify.annotations.NullMarked;
