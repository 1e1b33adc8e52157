package dev.tickmark.examination;

import dev.tickmark.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.KieBase;

/** A rulebook ready to fire. */
public record CompiledRulebook(Rulebook rulebook, KieBase base) {

    /** Those objects that some rule asks for, in their order: a filing holds thousands that none of these rules speaks of. */
    List<Object> heard(List<Object> told) {
        List<ObjectType> asked = ((InternalRuleBase) base).getRete().getObjectTypeNodes().stream().map(ObjectTypeNode::getObjectType).toList();
        Map<Class<?>, Boolean> known = new HashMap<>();
        List<Object> heard = new ArrayList<>();
        for (Object each : told) {
            if (known.computeIfAbsent(each.getClass(), type -> asked.stream().anyMatch(one -> one.isAssignableFrom(type)))) {
                heard.add(each);
            }
        }
        return heard;
    }
}
