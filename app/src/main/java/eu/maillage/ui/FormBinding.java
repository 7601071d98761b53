package eu.maillage.ui;

import jakarta.servlet.ServletRequest;
import jakarta.validation.Valid;
import java.beans.PropertyEditorSupport;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Keeps what was typed where a field of a form cannot be read, such as a number that is none. Spring makes the form
 * record all the same, with nothing in that field, but does not tell its errors of it: a form's own check would fail
 * on them, choices would be forgotten, and what is wrong with the other fields would be told only once this one is mended.
 */
final class FormBinding extends ServletRequestDataBinderFactory {

    FormBinding(List<InvocableHandlerMethod> methods, @Nullable WebBindingInitializer initializer) {
        super(methods, initializer);
    }

    @Override
    protected ExtendedServletRequestDataBinder createBinderInstance(
            @Nullable Object target, String name, NativeWebRequest request) {
        return new Binder(target, name);
    }

    /** Text as it is read: without the signs that turn the order of what follows them, and so what a name seems to be. */
    private static final class Typed extends PropertyEditorSupport {

        private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

        @Override
        public void setAsText(String text) {
            setValue(TURNING.matcher(text).replaceAll(""));
        }
    }

    private static final class Binder extends ExtendedServletRequestDataBinder {

        private @Nullable AbstractPropertyBindingResult whole;

        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        public void construct(ServletRequest request) {
            registerCustomEditor(String.class, new Typed());
            super.construct(request);
            if (getTarget() != null && getBindingResult().hasErrors()) {
                AbstractPropertyBindingResult made = createBeanPropertyBindingResult();
                made.addAllErrors(getBindingResult());
                whole = made;
                if (isChecked()) {
                    validate();
                }
            }
        }

        /** Spring checks nothing else of a form once a field of it cannot be read, where its method asks for a check. */
        private boolean isChecked() {
            ResolvableType form = getTargetType();
            return form != null
                    && form.getSource() instanceof MethodParameter parameter
                    && parameter.hasParameterAnnotation(Valid.class);
        }

        @Override
        protected AbstractPropertyBindingResult getInternalBindingResult() {
            return whole == null ? super.getInternalBindingResult() : whole;
        }
    }
}
