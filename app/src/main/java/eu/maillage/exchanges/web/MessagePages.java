package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.RoomMessages;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the coordinator writes to the room: a page of its own, so that nothing that refreshes takes her words away. */
@Controller
@RequestMapping("/events/{event}/exchange/live/message")
class MessagePages {

    private static final List<String> READY = List.of(
            "live.message.ready.coffee",
            "live.message.ready.quieter",
            "live.message.ready.seats",
            "live.message.ready.soon",
            "live.message.ready.buffet");

    private final RoomMessages messages;
    private final RunningExchanges exchanges;
    private final InstantSource clock;

    MessagePages(RoomMessages messages, RunningExchanges exchanges, InstantSource clock) {
        this.messages = messages;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @GetMapping
    String write(Asker asker, Page page, @PathVariable UUID event, Model model) {
        return show(asker, page, event, FormState.EMPTY, model);
    }

    @PostMapping
    String send(
            Asker asker,
            Page page,
            @PathVariable UUID event,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors() || !messages.send(asker, event, Objects.requireNonNull(form.text()))) {
            String again = show(asker, page, event, FormState.of(binding), model);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again;
        }
        Notice.done("live.message.sent").after(redirect);
        return toTheControlRoom(event);
    }

    @PostMapping("/withdraw")
    String withdraw(Asker asker, @PathVariable UUID event, @RequestParam UUID message, RedirectAttributes redirect) {
        Notice notice = messages.withdraw(asker, event, message)
                ? Notice.done("live.message.withdrawn")
                : Notice.warning("live.message.gone");
        notice.after(redirect);
        return toTheControlRoom(event);
    }

    private String show(Asker asker, Page page, UUID event, FormState form, Model model) {
        asker.requireCoordinator();
        RoomView room = RoomView.of(event, exchanges.look(asker, event), clock.instant());
        model.addAttribute("page", page);
        model.addAttribute("view", new MessageView(room, form, READY));
        return "exchanges/web/writeMessage";
    }

    private static String toTheControlRoom(UUID event) {
        return "redirect:/events/" + event + "/exchange/live";
    }
}
