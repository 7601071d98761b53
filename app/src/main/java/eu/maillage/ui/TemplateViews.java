package eu.maillage.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders the templates: those compiled with the application, or, while developing, those of a source folder. Its name
 * keeps away Spring Boot's resolver that would try «list.xml» for a browser that also accepts XML.
 */
@Component("viewResolver")
class TemplateViews implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final Pages pages;

    /**
     * @param folder {@code src/main/jte} while developing, so that an edit shows at the next request
     */
    TemplateViews(Pages pages, @Value("${maillage.templates:}") String folder) {
        this.pages = pages;
        this.engine = folder.isEmpty() ? compiled() : fromSources(Path.of(folder));
    }

    private static TemplateEngine compiled() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "eu.maillage");
    }

    /** Another package than the compiled ones', whose classes would otherwise be found first. */
    private static TemplateEngine fromSources(Path folder) {
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(folder),
                folder.resolveSibling("../../target/jte-development").normalize(),
                ContentType.Html,
                TemplateViews.class.getClassLoader(),
                "eu.maillage.development");
        engine.setHtmlPolicy(new PreventInlineEventHandlers());
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) {
            return null;
        }
        return template(name);
    }

    View template(String name) {
        if (!engine.hasTemplate(name + ".jte")) {
            throw new IllegalStateException(
                    "There is no template «%s.jte». Maybe the name misses its module or its room.".formatted(name));
        }
        return new TemplateView(name + ".jte");
    }

    private final class TemplateView implements View {

        private final String template;

        private TemplateView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> values = new HashMap<>();
            if (model != null) {
                values.putAll(model);
            }
            values.putIfAbsent("page", pages.of(request));
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, values, output);
            response.setContentType(getContentType());
            response.addHeader("Vary", "HX-Request");
            byte[] written = output.toByteArray();
            response.setContentLength(written.length);
            response.getOutputStream().write(written);
        }
    }
}
