/// Reads the documentation as somebody would who follows every link and believes every word.
@NullMarked
package io.centralino.journey.page;

import org.jspecify.annotations.NullMarked;
