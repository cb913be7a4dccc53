/// How the built pages are served: which path is a page, and what a browser may keep.
@NullMarked
package io.centralino.desk.page;

import org.jspecify.annotations.NullMarked;
