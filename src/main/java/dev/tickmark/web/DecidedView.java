package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tickmark.report.CheckReport.FindingView;
import dev.tickmark.web.DecisionView.CommentView;
import java.util.List;

/** A finding as the check report has it, with what was decided and said of it. */
@JsonInclude(Include.NON_NULL)
public record DecidedView(@JsonUnwrapped FindingView finding, DecisionView decision, List<CommentView> comments) {
}
