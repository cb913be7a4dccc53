@NullMarked
package io.centralino.channels.whatsapp;

import org.jspecify.annotations.NullMarked;
