package eu.maillage.ui;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.OneMoment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * A handler method whose first argument is who asks, and which shows her a page, reads all of it at one moment. Files, streams and
 * what is polled are no pages: some go on for hours, some note that they were asked for.
 */
final class PageMethod extends ServletInvocableHandlerMethod {

    private final ObjectProvider<OneMoment> moment;

    private PageMethod(HandlerMethod method, ObjectProvider<OneMoment> moment) {
        super(method);
        this.moment = moment;
    }

    static ServletInvocableHandlerMethod of(HandlerMethod method, ObjectProvider<OneMoment> moment) {
        return showsPage(method) ? new PageMethod(method, moment) : new ServletInvocableHandlerMethod(method);
    }

    private static boolean showsPage(HandlerMethod method) {
        Class<?> shown = method.getReturnType().getParameterType();
        return (shown == String.class || shown == ModelAndView.class)
                && AnnotatedElementUtils.hasAnnotation(method.getMethod(), GetMapping.class);
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
        OneMoment here = moment.getIfAvailable();
        return here != null && arguments.length > 0 && arguments[0] instanceof Asker asker
                ? here.read(asker, () -> super.doInvoke(arguments))
                : super.doInvoke(arguments);
    }
}
