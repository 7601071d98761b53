package eu.maillage.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an address whose question nobody can read, because a program wrote it in another encoding or cut it, without that
 * question: the server below would break on it, even while it showed the page about what broke.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadableAddress extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String question = request.getQueryString();
        if (question == null || isReadable(question)) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI());
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Whether it is UTF-8 once its percent signs are read. */
    static boolean isReadable(String question) {
        try {
            byte[] bytes =
                    URLDecoder.decode(question, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException | IllegalArgumentException other) {
            return false;
        }
    }
}
