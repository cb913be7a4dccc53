/// WhatsApp by its Cloud API: what comes by its hook, and how answers and files travel.
@NullMarked
package io.centralino.channels.whatsapp;

import org.jspecify.annotations.NullMarked;
