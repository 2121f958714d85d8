# Calculates the figures of expected.csv again from data.csv, and compares:
#
#     Rscript replicate.R
#
# It prints each figure as clickwage has it, as R has it, and how far they are apart, and ends with
# status 1 where a figure or a standard error is further apart than the tolerance.

suppressPackageStartupMessages(library(survey)) # T. Lumley, "Complex Surveys", 2010

confidence <- {{confidence}}
tolerance <- 1e-6 # relative
scales <- c({{scales}}) # of the squares of each replicate, where there are replicate weights
options(survey.lonely.psu = "adjust") # strata of one PSU are centred, where the run did not refuse them

# ---- What was counted: a row for each worker, or each record that is nobody's ----------------------

read <- function(file, first, last) {
  table <- read.csv(file, colClasses = "character", check.names = FALSE, encoding = "UTF-8")
  own <- match(last, names(table)) # after it, the columns of the groups
  numbers <- match(first, names(table)):own
  table[numbers] <- lapply(table[numbers], as.numeric)
  groups <- table[seq_along(table) > own] # under titles that may be those of other columns
  table <- table[seq_len(own)]
  table$block <- do.call(paste, c(table[c("reference_kind", "bound")], groups, sep = " | "))
  table$table <- paste(table$reference_kind, table$bound)
  table$part <- paste(table$counts_in, table$block, sep = " | ")
  table
}
data <- read("data.csv", "weight", "work_hours")
expected <- read("expected.csv", "value", "se")

data <- within(data, {
  unpaid_hours <- work_hours - paid_hours
  is_below <- ifelse(is.na(reference), NA, as.numeric(rate < reference))
  lacks <- ifelse(is_below == 1, 1 - rate / reference, 0) # of the reference
  missing_pay <- ifelse(is_below == 1, (reference - rate) * rate_hours, 0 * rate_hours)
})

# ---- The design ------------------------------------------------------------------------------------

# A worker with several groups has a row in each, and another one that sums all of his records; his
# rows are one sampling unit. Without a stated design each unit was sampled alone.
columns <- names(data)[seq_len(match("weight", names(data)))]
has_strata <- "stratum" %in% columns
replicates <- grep("^rw[0-9]+$", columns, value = TRUE)
data[c(replicates, intersect("fpc", columns))] <-
  lapply(data[c(replicates, intersect("fpc", columns))], as.numeric)

design_of <- function(table, part) {
  units <- data[data$table == table & data$counts_in %in% c(part, "both"), ]
  if (length(scales) > 0) {
    svrepdesign(
      data = units, weights = ~weight, repweights = units[replicates],
      type = "other", scale = 1, rscales = scales, combined.weights = TRUE, mse = FALSE
    )
  } else if (has_strata) {
    svydesign(
      ids = ~psu, strata = ~stratum, weights = ~weight, data = units,
      fpc = if (any(units$fpc > 0)) ~fpc
    )
  } else {
    svydesign(ids = ~id, weights = ~weight, data = units)
  }
}

# ---- The figures -----------------------------------------------------------------------------------

figure <- list()
with_error <- function(of) c(coef(of), SE(of))

# Sums over the units that state them: sum(w * y)
total <- function(of_what) function(of) with_error(svytotal(of_what, of, na.rm = TRUE))
figure$gross_pay <- total(~gross_pay)
figure$net_pay <- total(~net_pay)
figure$missing_pay <- total(~missing_pay)
figure$paid_hours <- total(~paid_hours)
figure$unpaid_hours <- total(~unpaid_hours)
figure$work_hours <- total(~work_hours)

# What the average hour pays: sum(w * pay) / sum(w * hours)
ratio <- function(top, bottom) function(of) with_error(svyratio(top, bottom, of, na.rm = TRUE))
figure$pooled_advertised <- ratio(~gross_pay, ~paid_hours)
figure$pooled_gross <- ratio(~gross_pay, ~work_hours)
figure$pooled_earnings <- ratio(~earnings, ~work_hours)
figure$pooled_net <- ratio(~net_pay, ~work_hours)
figure$unpaid_per_paid <- ratio(~unpaid_hours, ~paid_hours)

# What the average worker gets: sum(w * rate) / sum(w)
mean_of <- function(of_what) function(of) with_error(svymean(of_what, of, na.rm = TRUE))
figure$mean <- mean_of(~rate)

# Quantiles: the least rate at which the share p of the weight is reached, or the mean of it and the
# next one where it is reached exactly (definition 2 of Hyndman and Fan 1996); standard errors by
# Woodruff 1952. qrule = "hf2" differs in two ways: where p is less than the share of the first unit
# it gives the mean of the two least rates, and what rounding does to p decides whether it is reached.
reached <- function(x, w, p) {
  w <- w[order(x)]
  x <- sort(x)
  share <- cumsum(w) / sum(w)
  at <- min(which(share >= p - 1e-12), length(x))
  if (share[at] <= p + 1e-12 && at < length(x)) (x[at] + x[at + 1]) / 2 else x[at]
}
quantile_at <- function(p) {
  force(p)
  function(of) {
    found <- svyquantile(~rate, of, p, alpha = 1 - confidence, qrule = reached, na.rm = TRUE)
    c(coef(found), SE(found))
  }
}
for (name in grep("^p[0-9]+$", expected$figure, value = TRUE)) {
  figure[[name]] <- quantile_at(as.numeric(substring(name, 2)) / 100)
}
figure$median <- quantile_at(0.5)

# Those below the reference: how many, how far, how far squared (Foster, Greer and Thorbecke 1984),
# and how far those are who are below it
figure$headcount_ratio <- mean_of(~is_below)
figure$gap <- mean_of(~lacks)
figure$severity <- mean_of(~ I(lacks^2))
figure$mean_shortfall <- ratio(~lacks, ~is_below)

# Gini, sum(w * x * (2 * B + w - W)) / (W * sum(w * x)) with B the weight of the lesser rates, and the
# standard error of the sum of what each unit moves it by (Deville 1999; svygini of convey)
rated <- function(of) subset(of, !is.na(rate))
before <- function(y, x) {
  up <- order(x)
  y[up] <- cumsum(y[up]) - y[up]
  y
}
gini_of <- function(x, w) {
  sum(w * x * (2 * before(w, x) + w - sum(w))) / (sum(w) * sum(w * x))
}
figure$gini <- function(of) {
  of <- rated(of)
  if (length(scales) > 0) {
    return(with_error(withReplicates(of, function(w, data) gini_of(data$rate, w))))
  }
  x <- of$variables$rate
  w <- weights(of)
  pay <- sum(w * x)
  gini <- gini_of(x, w)
  moves <- 2 * (x * (before(w, x) + w) + pay - before(w * x, x) - w * x) / (sum(w) * pay) -
    (gini + 1) * (1 / sum(w) + x / pay)
  c(gini, SE(svytotal(~moves, update(of, moves = moves))))
}

# The variance of the mean by that of as many units sampled each alone, and of how many of those the
# figures are as sure (Kish 1965); without a design by the weights alone. Degrees of freedom.
figure$deff <- function(of) {
  x <- rated(of)$variables$rate
  w <- weights(rated(of), "sampling")
  alone <- sum(w * (x - sum(w * x) / sum(w))^2) / sum(w) / (length(x) - 1)
  c(SE(svymean(~rate, of, na.rm = TRUE))^2 / alone, NA)
}
figure$n_eff <- function(of) {
  w <- weights(rated(of), "sampling")
  by_design <- if (has_strata || length(scales) > 0) length(w) / figure$deff(of)[1] else NA
  c(if (is.finite(by_design)) by_design else sum(w)^2 / sum(w^2), NA)
}
figure$df <- function(of) c(degf(rated(of)), NA)

# ---- The comparison --------------------------------------------------------------------------------

# Rates are kept in 1e-9 of the currency: differences of so much are none.
apart <- function(ours, theirs, size) {
  if (is.na(ours)) 0 else abs(ours - theirs) / max(abs(ours), abs(theirs), 1e-6 * abs(size), 1e-3)
}
row <- "%-18s %19s %19s %9s %19s %19s %9s\n"
shown <- function(number) if (is.na(number)) "" else format(number, digits = 12)
wrong <- 0
for (part in unique(expected$part)) {
  expected_here <- expected[expected$part == part, ]
  first <- expected_here[1, ]
  of <- design_of(first$table, first$counts_in)
  if (first$counts_in == "group") of <- subset(of, block == first$block)
  cat("\n", part, "\n", sprintf(row, "", "clickwage", "R", "apart", "its error", "R", "apart"), sep = "")
  for (i in seq_len(nrow(expected_here))) {
    ours <- expected_here[i, ]
    theirs <- as.numeric(figure[[ours$figure]](of))
    far <- c(apart(ours$value, theirs[1], 0), apart(ours$se, theirs[2], ours$value))
    is_wrong <- any(is.na(far) | far > tolerance)
    wrong <- wrong + is_wrong
    cat(sprintf(
      row, paste0(ours$figure, if (is_wrong) " !"), shown(ours$value), shown(theirs[1]),
      format(far[1], digits = 2), shown(ours$se), shown(theirs[2]), format(far[2], digits = 2)
    ))
  }
}
cat(sprintf("\n%d of %d figures differ\n", wrong, nrow(expected)))
quit(status = as.numeric(wrong > 0))
