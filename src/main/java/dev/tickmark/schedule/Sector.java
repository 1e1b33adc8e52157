package dev.tickmark.schedule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The trade of the filer as the captions of its statements tell it, never its name: the ratios of one trade make no sense in another. */
enum Sector {
    /** Takes deposits or lends. */
    BANK("a bank"),
    /** Earns premiums and pays claims. */
    INSURER("an insurer"),
    /** Issues units on its net assets. */
    FUND("an investment fund"),
    /** Lives on rent. */
    REAL_ESTATE("a real estate company"),
    /** Spends mostly on research and earns little. */
    RESEARCH("a research company with little revenue"),
    /** Everything else. */
    GENERAL("a trading or manufacturing company");

    private static final Set<String> TRADERS = Set.of("WORKING_CAPITAL", "CURRENT_RATIO", "CURRENT_RATIO_CHANGE", "QUICK_RATIO", "CASH_RATIO", "DUE_WITHIN_YEAR_TO_CASH", "DEBT_TO_ASSETS", "CASH_CHANGE", "NET_DEBT_TO_EBITDA", "INTEREST_COVER",
            "DAYS_OF_CASH_COST", "DSO", "DSO_CHANGE", "RECEIVABLES_GROWTH_GAP", "OTHER_CURRENT_ASSETS_SHARE", "CASH_AFTER_CAPEX_AND_LEASES", "OPERATING_CASH_FLOW", "GOING_CONCERN_INDICATORS", "GROSS_MARGIN_CHANGE", "RUNWAY", "SHORT_TERM_DEBT_SHARE",
            "BENEISH_M8", "BENEISH_M5", "BENEISH_DSRI", "BENEISH_GMI", "BENEISH_AQI", "BENEISH_SGI", "BENEISH_TATA", "ALTMAN_Z", "ALTMAN_Z1", "ALTMAN_Z2", "OHLSON_O", "ZMIJEWSKI_X", "PIOTROSKI_F", "MONTIER_C", "DECHOW_F", "SLOAN_ACCRUALS",
            "CASH_TO_PROFIT", "CASH_TO_PROFIT_TWO_YEARS", "OTHER_SHARE_OF_OPERATING_CASH", "GAINS_TO_PRETAX", "INVENTORY_GROWTH_GAP", "DPO_CHANGE", "PRICED_CAPITAL_SPENDING");
    private static final Set<String> LANDLORDS = Set.of("WORKING_CAPITAL", "CURRENT_RATIO", "CURRENT_RATIO_CHANGE", "QUICK_RATIO", "CASH_RATIO", "DEBT_TO_ASSETS", "NET_DEBT_TO_EBITDA", "ALTMAN_Z", "ALTMAN_Z1", "ALTMAN_Z2", "BENEISH_M8", "BENEISH_M5",
            "OHLSON_O", "ZMIJEWSKI_X");

    private final String words;

    Sector(String words) {
        this.words = words;
    }

    boolean isFinancial() {
        return this == BANK || this == INSURER || this == FUND;
    }

    /** Whether a measure says nothing about a company of the sector. */
    boolean excludes(String measure) {
        return isFinancial() && TRADERS.contains(measure) || this == REAL_ESTATE && LANDLORDS.contains(measure) || measure.equals(this == RESEARCH ? "RUNWAY" : "RESEARCH_RUNWAY");
    }

    /** Why a measure is left out. */
    String reason() {
        return "the statements are those of " + words + ", of which it says nothing";
    }

    static Sector of(KeyFigures figures) {
        Set<String> concepts = new HashSet<>();
        figures.all().forEach(figure -> concepts.add(figure.concept()));
        if (concepts.contains("DEPOSIT_LIABILITIES") && (concepts.contains("LOANS") || concepts.contains("LOANS_GROSS") || concepts.contains("NET_INTEREST_INCOME")) || count(concepts, BANKING) >= 3) {
            return BANK;
        }
        if (count(concepts, INSURING) >= 2) {
            return INSURER;
        }
        if (concepts.contains("RENTAL_REVENUE") && count(concepts, LETTING) >= 1) {
            return REAL_ESTATE;
        }
        return research(figures) ? RESEARCH : GENERAL;
    }

    private static final List<String> BANKING = List.of("NET_INTEREST_INCOME", "PROVISION_FOR_LOAN_LOSSES", "NET_INTEREST_INCOME_AFTER_PROVISION", "BANK_INTEREST_INCOME", "LOANS", "LOANS_GROSS", "DEPOSIT_LIABILITIES", "NONINTEREST_INCOME", "ALLOWANCE_FOR_LOAN_LOSSES",
            "FHLB_ADVANCES", "FEDERAL_FUNDS_SOLD", "INTEREST_INCOME_LOANS");
    private static final List<String> INSURING = List.of("PREMIUMS_EARNED", "INSURANCE_REVENUE", "CLAIMS_INCURRED", "LOSS_RESERVES", "UNEARNED_PREMIUMS", "INSURANCE_SERVICE_EXPENSE", "POLICY_BENEFIT_RESERVES", "PREMIUMS_WRITTEN_NET", "PREMIUMS_WRITTEN_GROSS",
            "DEFERRED_ACQUISITION_COSTS");
    private static final List<String> LETTING = List.of("ACCUMULATED_REAL_ESTATE_DEPRECIATION", "INVESTMENT_PROPERTY", "DEFERRED_RENT_RECEIVABLE", "TENANT_REIMBURSEMENTS", "MORTGAGES_PAYABLE", "PROPERTY_OPERATING_EXPENSE");

    private static int count(Set<String> shown, List<String> listed) {
        return (int) listed.stream().filter(shown::contains).count();
    }

    /** Research costs more than everything sold brings in, and more than half of what the operations lose. */
    private static boolean research(KeyFigures figures) {
        for (Span span : new Span[] {Span.YEAR, Span.NINE_MONTHS, Span.HALF_YEAR, Span.QUARTER}) {
            PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
            BigDecimal research = period.flow("RESEARCH_DEVELOPMENT").map(fact -> fact.value().abs()).orElse(BigDecimal.ZERO);
            if (research.signum() > 0) {
                BigDecimal revenue = period.flow("REVENUE").map(fact -> fact.value()).orElse(BigDecimal.ZERO);
                BigDecimal loss = period.flow("OPERATING_INCOME", "NET_INCOME").map(fact -> fact.value().negate()).orElse(BigDecimal.ZERO);
                return research.compareTo(revenue) > 0 && research.add(research).compareTo(loss) > 0 && loss.signum() > 0;
            }
        }
        return false;
    }
}
