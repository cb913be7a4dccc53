/// What every HTTP door of the house does alike: who may enter, for which organisation a request works, what a
/// refusal looks like, how lists go on, and how a repeated write gets its first answer.
@NullMarked
package io.centralino.web;

import org.jspecify.annotations.NullMarked;
