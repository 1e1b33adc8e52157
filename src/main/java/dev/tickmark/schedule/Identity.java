package dev.tickmark.schedule;

/** Relations between line items that hold in every filing, known by their concepts. */
public enum Identity {
    /** None: the relation was found in the figures. */
    NONE,
    /** Assets are liabilities, minority interest and equity together. */
    BALANCE,
    /** Total assets equal total liabilities and equity. */
    BOTH_SIDES,
    /** Opening cash and the net change make closing cash. */
    CASH_ROLL,
    /** The three activities and exchange differences make the net change. */
    NET_CHANGE_IN_CASH,
    /** Closing cash is the balance sheet's. */
    ENDING_CASH,
    /** Opening cash is the earlier balance sheet's. */
    OPENING_CASH,
    /** One period's opening cash is the closing cash of the period before. */
    CASH_CHAIN,
    /** Net result heads the cash flow statement as it ends the income statement. */
    NET_RESULT_IN_CASH_FLOW,
    /** Net result in the statement of equity is the income statement's. */
    NET_RESULT_IN_EQUITY,
    /** Retained earnings move by net result less dividends. */
    RETAINED_EARNINGS,
    /** Gross profit is revenue less cost of revenue. */
    GROSS_PROFIT,
    /** Operating result is revenue less all costs and expenses, or gross profit less operating expenses. */
    OPERATING_RESULT,
    /** Pre-tax result is operating result and the non-operating net. */
    PRETAX_RESULT,
    /** Net result is pre-tax result less tax, with minority share and equity-method result. */
    NET_RESULT,
    /** Minority share mirrored in the cash flow statement. */
    MINORITY_MIRROR,
    /** Equity-method result mirrored in the cash flow statement. */
    EQUITY_METHOD_MIRROR,
    /** Depreciation as elsewhere stated is the cash flow statement's. */
    DEPRECIATION,
    /** A year is the sum of its parts. */
    YEAR_OF_PARTS,
    /** Basic earnings per share. */
    EPS_BASIC,
    /** Diluted earnings per share. */
    EPS_DILUTED,
    /** Earnings per depositary share. */
    EPS_ADS,
    /** Depositary shares as a multiple of shares. */
    ADS_COUNT,
    /** Borrowings move by what was borrowed and repaid. */
    BORROWINGS,
    /** Restricted cash moves by its line in the cash flow statement. */
    RESTRICTED_CASH,
    /** Equity moves by result, other comprehensive income, issues and dividends. */
    EQUITY,
    /** Receivables move by their line in the cash flow statement. */
    RECEIVABLES,
    /** Inventories move by their line in the cash flow statement. */
    INVENTORIES,
    /** Payables, accruals and deferred revenue move by their lines in the cash flow statement. */
    PAYABLES,
    /** Property, plant and equipment moves by purchases and depreciation. */
    PLANT,
    /** Minority interest moves by its share of the result. */
    MINORITY,
    /** Equity-method investments move by the result, advances and dividends. */
    INVESTEES,
    /** Accumulated other comprehensive income moves by other comprehensive income. */
    ACCUMULATED_OCI,
    /** Guarantee deposits move by their line in the cash flow statement. */
    DEPOSITS,
    /** Deferred tax in the cash flow statement is the deferred part of the tax expense. */
    DEFERRED_TAX,
    /** Tax expense is current and deferred tax. */
    TAX_EXPENSE,
    /** A charge without cash is taken back in the cash flow statement in full. */
    NON_CASH_ITEM,
    /** Capital expenditure in another table is the cash flow statement's. */
    CAPEX,
    /** Net result of the parts makes the year's, per share. */
    YEAR_OF_PARTS_PER_SHARE,
    /** A margin or tax rate printed in a table is one line of the income statement over another. */
    MARGIN,
    /** A change in percent on another sign convention than its column's. */
    OTHER_CONVENTION,
    /** The first change in percent of a column between a profit and a loss. */
    SIGN_CHANGE,
    /** The first change in percent of a column on a negative base. */
    NEGATIVE_BASE,
    /** Loss reserves move by what was incurred less what was paid. */
    LOSS_RESERVE_ROLL,
    /** Proved reserves move by additions and revisions less production and sales. */
    PROVED_RESERVE_ROLL,
    /** Backlog moves by orders less sales. */
    BACKLOG_ROLL,
    /** Regulatory assets move by deferrals less recoveries. */
    REGULATORY_ROLL,
    /** Funds from operations are net result and real estate depreciation less gains. */
    FUNDS_FROM_OPERATIONS,
    /** Billings are revenue and the change in deferred revenue. */
    BILLINGS,
    /** Metal is ore times grade times recovery. */
    METAL,
    /** Seat miles sold are seat miles offered times the load factor. */
    LOAD_FACTOR,
    /** Net asset value per share is net assets over shares. */
    NET_ASSET_VALUE,
    /** The shares of payers make a whole. */
    PAYER_MIX,
    /** The row that percentages are of is all of itself. */
    WHOLE,
    /** An average is half the sum of the two balances it lies between. */
    AVERAGE,
    /** Book value per share is equity over shares. */
    BOOK_VALUE,
    /** The payout ratio is dividends over earnings. */
    PAYOUT,
    /** The segments make the consolidated figure. */
    SEGMENTS
}
