package eu.maillage.directory.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.domain.Import;
import eu.maillage.directory.domain.ImportId;
import eu.maillage.directory.domain.Imports;
import eu.maillage.testing.Desk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A coordinator's desk on which lists of organisations lie. */
record ImportDesk(Desk desk, Imports imports) {

    /** Sends a list and keeps the columns as they are proposed: the address of its preview. */
    String previewed(String list) {
        return previewed("liste.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    String previewed(String fileName, byte[] bytes) {
        String address = mapping(fileName, bytes);
        imports.map(desk.asker(), idOf(address), at(address).mapping());
        return settled(address);
    }

    String mapping(String fileName, byte[] bytes) {
        return settled(desk.sent("/organisations/import", fileName, bytes));
    }

    String confirm(String address) {
        assertThat(desk.post(address + "/confirm", Map.of())).hasStatus3xxRedirection();
        return settled(address);
    }

    /** What the preview says of each row, in French with plain spaces. */
    List<String> rows(String address) {
        return desk.page(address).select("tbody tr").eachText().stream()
                .map(row -> row.replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    Map<String, Integer> counts(String address) {
        return at(address).counts();
    }

    Import at(String address) {
        return imports.find(desk.asker(), idOf(address));
    }

    String settled(String address) {
        eventually("the step is over", () -> !at(address).state().working());
        return address;
    }

    static ImportId idOf(String address) {
        return new ImportId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }
}
