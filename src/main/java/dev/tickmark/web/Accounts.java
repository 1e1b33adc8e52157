package dev.tickmark.web;

import dev.tickmark.store.LoginName;
import dev.tickmark.store.Person;
import dev.tickmark.store.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who the holder of an account of the organisation is here, by what its provider says of it. */
final class Accounts {

    private final List<String> roleClaims;
    private final List<String> nameClaims;
    private final Map<Role, List<String>> names = new EnumMap<>(Role.class);

    Accounts(OrganisationSettings settings) {
        roleClaims = settings.rolesClaim();
        nameClaims = List.of(settings.nameClaim(), "email", "sub");
        names.put(Role.READER, settings.roles().reader());
        names.put(Role.REVIEWER, settings.roles().reviewer());
        names.put(Role.APPROVER, settings.roles().approver());
        names.put(Role.AUTHOR, settings.roles().author());
        names.put(Role.ADMINISTRATOR, settings.roles().administrator());
    }

    /** The person of whom an issuer claims this; without roles where it claims none of ours. */
    Person holder(String issuer, Map<String, Object> claims) {
        String called = nameClaims.stream().flatMap(claim -> words(claims.get(claim))).findFirst().orElse("");
        Set<String> claimed = new LinkedHashSet<>();
        roleClaims.forEach(claim -> roles(claims, claim).forEach(claimed::add));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach((role, theirs) -> {
            if (theirs.stream().anyMatch(claimed::contains)) {
                roles.add(role);
            }
        });
        return new Person(LoginName.of(issuer, String.valueOf(claims.get("sub")), called), roles);
    }

    /** What is looked for, and where. */
    String lookedFor() {
        return names.entrySet().stream().map(each -> String.join(" or ", each.getValue()) + (each.getValue().contains(each.getKey().word()) ? "" : " (" + each.getKey().word() + ")")).collect(Collectors.joining(", "))
                + ", in the claim " + String.join(" or ", roleClaims);
    }

    /** A list, or words in one text. */
    private static Stream<String> roles(Map<String, Object> claims, String claim) {
        Object found = within(claims, claim);
        return found instanceof String text ? Arrays.stream(text.split("[ ,]+")) : words(found);
    }

    /** A claim of this name, which may have dots in it, or else one inside another. */
    private static Object within(Map<?, ?> claims, String claim) {
        if (claims.containsKey(claim)) {
            return claims.get(claim);
        }
        for (int dot = claim.indexOf('.'); dot > 0; dot = claim.indexOf('.', dot + 1)) {
            if (claims.get(claim.substring(0, dot)) instanceof Map<?, ?> inner) {
                return within(inner, claim.substring(dot + 1));
            }
        }
        return null;
    }

    private static Stream<String> words(Object found) {
        Stream<?> each = found instanceof Collection<?> all ? all.stream() : Stream.ofNullable(found);
        return each.filter(String.class::isInstance).map(String.class::cast).filter(word -> !word.isBlank());
    }
}
