package io.centralino.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/// A body that is missing, or the JSON `null`, is refused here, so that no resource meets a null where it asked for a
/// value.
@Provider
class NoBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        Object read = body.proceed();
        if (read == null) {
            throw new WebApplicationException(400);
        }
        return read;
    }
}
