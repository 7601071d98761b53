package eu.maillage.ui;

import eu.maillage.tenancy.OneMoment;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * How Spring finds and calls the methods that answer requests: by {@link IndexedAddresses}, forms by {@link FormBinding}, pages
 * by {@link PageMethod}.
 */
@Component
final class PageHandling implements WebMvcRegistrations {

    private final ObjectProvider<OneMoment> moment;

    PageHandling(ObjectProvider<OneMoment> moment) {
        this.moment = moment;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new IndexedAddresses();
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
                return new FormBinding(methods, getWebBindingInitializer());
            }

            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return PageMethod.of(method, moment);
            }
        };
    }
}
