package io.centralino.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings of the desk.
@ConfigMapping(prefix = "desk")
public interface DeskConfig {
    Socket socket();

    /// How the sockets of people are kept within bounds.
    interface Socket {
        /// How long a socket may stay without saying who it is. Longer helps slow lines, shorter frees what strangers
        /// hold.
        @WithDefault("5s")
        Duration patience();

        /// Hints that may wait for one reader. More forgives longer pauses, fewer keeps memory; who falls behind is
        /// closed and asks again.
        @WithDefault("256")
        int backlog();

        /// Frames one socket may send in ten seconds; the pages send one in fifteen.
        @WithDefault("100")
        int frames();

        /// Sockets of this instance together. The next one is refused and comes to another instance.
        @WithDefault("10000")
        int most();
    }
}
