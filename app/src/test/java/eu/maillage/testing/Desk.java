package eu.maillage.testing;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.tenancy.Asker;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who asks for pages and sends forms and files, in few words. */
public record Desk(MockMvcTester mvc, Asker asker) {

    public MvcTestResult get(String address) {
        return mvc.get().uri(address).with(as(asker)).exchange();
    }

    public Document page(String address) {
        return page(address, "fr");
    }

    public Document page(String address, String language) {
        return Jsoup.parse(new String(file(address, language), StandardCharsets.UTF_8));
    }

    /** What is there, as it was sent. */
    public byte[] file(String address, String language) {
        MvcTestResult page = mvc.get()
                .uri(address)
                .with(as(asker))
                .header("Accept-Language", language)
                .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsByteArray();
    }

    public MvcTestResult post(String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(as(asker)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    /** Sends a form of a page as it stands there. */
    public MvcTestResult send(Document page, String form) {
        Map<String, String> values = new LinkedHashMap<>();
        FormElement filled = (FormElement) Objects.requireNonNull(page.selectFirst(form));
        filled.formData().forEach(field -> values.put(field.key(), field.value()));
        return post(filled.attr("action"), values);
    }

    /** Sends a file in the field «file». */
    public MvcTestResult send(String address, String fileName, byte[] bytes) {
        return mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", fileName, "application/octet-stream", bytes))
                .with(as(asker))
                .with(csrf())
                .exchange();
    }

    /** Sends a file, and tells where its answer leads. */
    public String sent(String address, String fileName, byte[] bytes) {
        MvcTestResult answer = send(address, fileName, bytes);
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
