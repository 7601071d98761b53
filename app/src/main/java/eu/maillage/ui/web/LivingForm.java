package eu.maillage.ui.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with one field of each kind, to try what a wrong answer looks like. */
public record LivingForm(
        @NotBlank @Size(min = 2, max = 80) String name,
        @Size(max = 500) String text,
        @NotBlank @Email String email,
        String tel,
        @Nullable @Min(1) Integer guests,
        @NotNull LocalDate day,
        @Nullable LocalTime hour,
        @NotBlank String kind,
        String town,
        @NotBlank String answer,
        @NotEmpty List<String> days,
        @AssertTrue boolean agreed) {

    static LivingForm sample() {
        return new LivingForm(
                "Ateliers du Lavoir",
                "",
                "contact@lavoir.example",
                "",
                3,
                LocalDate.of(2027, 3, 18),
                LocalTime.of(9, 0),
                "COMPANY",
                "",
                "YES",
                List.of("monday"),
                false);
    }
}
