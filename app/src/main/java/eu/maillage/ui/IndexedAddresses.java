package eu.maillage.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method of an address among those of its shape: Spring compares each request with every address that has something
 * variable in it, and nearly all of ours have. Where the index does not lead to exactly one, Spring looks itself.
 */
final class IndexedAddresses extends RequestMappingHandlerMapping {

    /** The addresses with as many pieces as the number says. */
    private final Map<Integer, List<Shape>> shapes = new HashMap<>();

    /** An address by its pieces, the variable ones empty. */
    private record Shape(List<String> pieces, RequestMappingInfo mapping, HandlerMethod method) {

        boolean fits(String... asked) {
            for (int place = 0; place < asked.length; place++) {
                String piece = pieces.get(place);
                if (!piece.isEmpty() && !piece.equals(asked[place])) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        super.handlerMethodsInitialized(methods);
        methods.forEach((mapping, method) -> mapping.getPatternValues().stream()
                .filter(pattern -> !pattern.contains("*"))
                .map(IndexedAddresses::pieces)
                .forEach(pieces -> shapes.computeIfAbsent(pieces.size(), _ -> new ArrayList<>())
                        .add(new Shape(pieces, mapping, method))));
    }

    private static List<String> pieces(String pattern) {
        return List.of(pattern.split("/", -1)).stream()
                .map(piece -> piece.contains("{") ? "" : piece)
                .toList();
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        String[] asked = path.split("/", -1);
        HandlerMethod found = null;
        RequestMappingInfo exact = null;
        for (Shape shape : shapes.getOrDefault(asked.length, List.of())) {
            RequestMappingInfo matching = shape.fits(asked) ? getMatchingMapping(shape.mapping(), request) : null;
            if (matching != null && found != null) {
                return super.lookupHandlerMethod(path, request);
            }
            if (matching != null) {
                found = shape.method();
                exact = matching;
            }
        }
        if (found == null || exact == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found);
        handleMatch(exact, path, request);
        return found;
    }
}
