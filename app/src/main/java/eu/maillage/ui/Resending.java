package eu.maillage.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/**
 * What somebody sent from a page of ours that had been open too long, so that nothing has to be typed again. Her browser
 * vouches that the page was ours; without its word, and for files, which cannot be sent by a button, there is none.
 *
 * @param address where it was sent
 */
public record Resending(String address, List<Field> fields) {

    /** One value that was sent. */
    public record Field(String name, String value) {}

    static Optional<Resending> of(HttpServletRequest request, String address, Csrf csrf) {
        boolean ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        String type = request.getContentType();
        boolean fields = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (!ours || !fields || request.getQueryString() != null) {
            return Optional.empty();
        }
        return Optional.of(new Resending(
                address,
                request.getParameterMap().entrySet().stream()
                        .filter(sent -> !sent.getKey().equals(csrf.parameter()))
                        .flatMap(sent -> Stream.of(sent.getValue()).map(value -> new Field(sent.getKey(), value)))
                        .toList()));
    }
}
