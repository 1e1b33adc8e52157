package dev.tickmark.schedule;

/** Where the reported figure of a comparison comes from and what it is, so that rules can tell comparisons apart. */
public enum Measured {
    /** An amount in a table. */
    AMOUNT,
    /** A number of things in a table, such as contracts, employees or tons. */
    COUNT,
    /** A percentage in a percent-of-total column. */
    SHARE,
    /** A percentage in a change column. */
    PERCENT,
    /** A convenience-currency amount in a table. */
    TRANSLATION,
    /** An exchange rate that a sentence states, beside the same rate in another sentence. */
    RATE,
    /** An exchange rate that a sentence states, beside the one its table is translated at. */
    RATE_APPLIED,
    /** An amount that a sentence claims. */
    CLAIM_AMOUNT,
    /** A change in percent that a sentence claims, beside the change column's cell. */
    CLAIM_CHANGE_CELL,
    /** A change that a sentence claims, beside the two amounts. */
    CLAIM_CHANGE,
    /** A change whose direction the sentence gives the other way round. */
    CLAIM_DIRECTION,
    /** A change that is that on another period than the sentence names. */
    CLAIM_BASIS,
    /** A change that is called sequential and is that on a year before. */
    CLAIM_SEQUENCE,
    /** A number of things, such as customers or employees, that a sentence claims. */
    CLAIM_COUNT,
    /** An amount that a sentence claims with another scale word than it has. */
    CLAIM_SCALE,
    /** A ratio that a sentence claims. */
    CLAIM_RATIO,
    /** An amount in another currency that a sentence claims. */
    CLAIM_TRANSLATION,
    /** The same claim made in two sentences. */
    CLAIM_REPEATED,
    /** A product of two figures, such as shares times price. */
    CLAIM_PRODUCT,
    /** A printed figure, beside the tag that stands on it. */
    TAG,
    /** A tagged fact, beside the same fact tagged elsewhere. */
    TAG_TWICE,
    /** A tagged total, beside the parts that the taxonomy gives it. */
    TAG_TOTAL
}
