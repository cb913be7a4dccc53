@NullMarked
package io.centralino.blobs;

import org.jspecify.annotations.NullMarked;
