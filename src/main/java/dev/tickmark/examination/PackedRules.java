package dev.tickmark.examination;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;

/** Compiled rules as bytes, and back. The knowledge base itself cannot be written (its session side is not serializable), but its packages can, and a base is built from these at once. */
final class PackedRules {

    private PackedRules() {
    }

    static byte[] packed(KieBase base) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(content)) {
            out.writeObject(new ArrayList<>(base.getKiePackages()));
        }
        return content.toByteArray();
    }

    /** Packages that no knowledge base uses yet. */
    static List<InternalKnowledgePackage> unpacked(byte[] content) throws IOException, ClassNotFoundException {
        List<InternalKnowledgePackage> packages = new ArrayList<>();
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(new ByteArrayInputStream(content), RuleCompiler.loader())) {
            for (Object each : (List<?>) in.readObject()) {
                packages.add((InternalKnowledgePackage) each);
            }
        }
        return packages;
    }

    static InternalKnowledgeBase base(List<? extends KiePackage> packages) {
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(KieServices.get().newKieBaseConfiguration(null, RuleCompiler.loader()));
        base.addPackages(packages);
        return base;
    }
}
