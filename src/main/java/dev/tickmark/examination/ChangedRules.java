package dev.tickmark.examination;

import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.rulebook.Rulebook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.definition.KiePackage;
import org.kie.internal.builder.KnowledgeBuilder;

/**
 * A rulebook that was compiled whole, as the ground for those that differ from it in a few files: only these are compiled, the other rules are taken as they are. Every such rulebook is built from the ground anew and gets a
 * knowledge base of its own, so that nothing is left of the one between, and rules take their turns in the order of their files, as in a rulebook compiled whole.
 */
final class ChangedRules {

    private static final Logger LOG = Logger.getLogger(ChangedRules.class.getName());
    /** With more the whole is compiled as soon. */
    private static final int MOST = 24;

    private final List<RuleSource> sources;
    private final byte[] packed;

    private ChangedRules(List<RuleSource> sources, byte[] packed) {
        this.sources = sources;
        this.packed = packed;
    }

    /** A rulebook that was compiled whole; empty where it cannot be packed. */
    static Optional<ChangedRules> since(CompiledRulebook whole) {
        try {
            return Optional.of(new ChangedRules(whole.rulebook().sources(), PackedRules.packed(whole.base())));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "the rulebook cannot be packed", e);
            return Optional.empty();
        }
    }

    /** The next rulebook ready to fire; empty where it is to be compiled whole: it differs in too much, or something in it is to be mended, of which the whole says more. */
    Optional<CompiledRulebook> in(Rulebook next) {
        Set<RuleSource> changed = new HashSet<>(next.sources());
        sources.forEach(changed::remove);
        Set<RuleSource> gone = new HashSet<>(sources);
        next.sources().forEach(gone::remove);
        if (changed.isEmpty() && gone.isEmpty() || changed.size() + gone.size() > MOST || !next.faults().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> turns = new HashMap<>();
        for (RuleSource source : next.sources()) {
            for (String name : source.ruleNames()) {
                if (turns.putIfAbsent(name, turns.size()) != null) {
                    return Optional.empty(); // a name taken twice
                }
            }
        }
        KnowledgeBuilder builder = RuleCompiler.built(next.sources().stream().filter(changed::contains).toList(), new TreeSet<>());
        try {
            return builder.hasErrors() ? Optional.empty() : Optional.of(new CompiledRulebook(next, base(builder.getKnowledgePackages(), gone, turns)));
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOG.log(Level.FINE, "the rulebook is compiled whole", e);
            return Optional.empty();
        }
    }

    private InternalKnowledgeBase base(Collection<KiePackage> fresh, Set<RuleSource> gone, Map<String, Integer> turns) throws IOException, ClassNotFoundException {
        List<InternalKnowledgePackage> kept = PackedRules.unpacked(packed);
        for (InternalKnowledgePackage rules : kept) {
            for (String name : gone.stream().flatMap(source -> source.ruleNames().stream()).toList()) {
                Optional.ofNullable(rules.getRule(name)).ifPresent(rules::removeRule);
            }
        }
        List<KiePackage> all = new ArrayList<>(kept);
        all.addAll(fresh);
        all.stream().flatMap(rules -> rules.getRules().stream()).forEach(rule -> ((RuleImpl) rule).setLoadOrder(turns.get(rule.getName())));
        InternalKnowledgeBase base = PackedRules.base(kept);
        base.addPackages(fresh);
        return base;
    }
}
