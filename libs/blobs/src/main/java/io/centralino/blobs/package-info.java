/// Content too large for a row, encrypted with its tenant's key: in a local folder, or in any S3-compatible store.
///
/// What is put is durable when `put` returns, and readable only with the key of the tenant it was put for.
@NullMarked
package io.centralino.blobs;

import org.jspecify.annotations.NullMarked;
