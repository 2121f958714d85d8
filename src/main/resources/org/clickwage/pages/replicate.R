# Calculates the figures of expected.csv again from data.csv, and compares:
#
#     Rscript replicate.R
#
# It prints each figure as clickwage has it, as R has it, and how far they are apart, and ends with
# status 1 where a figure or a standard error is further apart than the tolerance.

suppressPackageStartupMessages(library(survey)) # T. Lumley, "Complex Surveys", 2010

confidence <- {{confidence}}
tolerance <- 1e-6 # relative
least <- {{least}} # people of a category in either of two groups; those with fewer are one category
trim <- {{trim}} # the share at either end that trimmed means are without
scales <- c({{scales}}) # of the squares of each replicate, where there are replicate weights
options(survey.lonely.psu = "adjust") # strata of one PSU are centred, where the run did not refuse them

# ---- What was counted: a row for each worker, or each record that is nobody's ----------------------

read <- function(file, first, last) {
  table <- read.csv(file, colClasses = "character", check.names = FALSE, encoding = "UTF-8", na.strings = character())
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
  lacks_squared <- lacks^2
  one <- 1
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

# Ratios of two sums: sum(w * y) / sum(w * x)
ratios <- list(
  # What the average hour pays
  pooled_advertised = c("gross_pay", "paid_hours"),
  pooled_gross = c("gross_pay", "work_hours"),
  pooled_earnings = c("earnings", "work_hours"),
  pooled_net = c("net_pay", "work_hours"),
  unpaid_per_paid = c("unpaid_hours", "paid_hours"),
  # What the average worker gets
  mean = c("rate", "one"),
  # Those below the reference: how many, how far, how far squared (Foster, Greer and Thorbecke 1984),
  # and how far those are who are below it
  headcount_ratio = c("is_below", "one"),
  gap = c("lacks", "one"),
  severity = c("lacks_squared", "one"),
  mean_shortfall = c("lacks", "is_below")
)
ratio <- function(terms) {
  force(terms)
  function(of) with_error(svyratio(make.formula(terms[1]), make.formula(terms[2]), of, na.rm = TRUE))
}
for (name in names(ratios)) figure[[name]] <- ratio(ratios[[name]])

# By how much a ratio of the first group is over that of the second. The covariance of both is over all
# units; where categories are alike in both, svyby has none, and it is that of the sums of what each
# unit moves either by. svystandardize fails where a replicate has nobody of a category.
difference <- function(terms, is_adjusted, contrast) {
  list(terms, is_adjusted, contrast) # of this call, not of the last
  function(of) {
    of <- design_of(of$variables$table[1], "group")
    of <- of[of$variables$compared != "" & complete.cases(of$variables[terms]), ]
    of <- update(of, top = of$variables[[terms[1]]], bottom = of$variables[[terms[2]]])
    if (is_adjusted) of <- update(of, category = joined(category, compared))
    if (length(scales) > 0) {
      return(with_error(withReplicates(of, function(w, data) with(data, {
        if (is_adjusted) w <- w * ave(weight, category, FUN = sum) / ave(w, category, compared, FUN = sum)
        eval(contrast, as.list(tapply(w * top, compared, sum) / tapply(w * bottom, compared, sum)))
      }))))
    }
    if (!is_adjusted) {
      both <- svyby(~top, ~compared, of, svyratio, denominator = ~bottom, covmat = TRUE)
    } else {
      of <- svystandardize(of, ~category, over = ~compared, population = svytable(~category, of))
      both <- svyby(~top, ~compared, of, svyratio, denominator = ~bottom)
      moves <- sapply(names(coef(both)), function(group) {
        is_in <- of$variables$compared == group
        apart <- with(of$variables, top - coef(both)[group] * bottom)
        is_in * apart / sum((weights(of) * of$variables$bottom)[is_in])
      })
      attr(both, "var") <- vcov(svytotal(moves, of))
    }
    with_error(svycontrast(both, contrast))
  }
}
# Categories of few people are one, with as many more, from the smallest, as these need to be enough
joined <- function(category, compared) {
  sizes <- table(factor(category, sort(unique(category), method = "radix")), compared)
  up <- order(pmin(sizes[, 1], sizes[, 2]))
  few <- c(0, 0)
  for (i in up) {
    if (min(sizes[i, ]) < least || any(few > 0) && min(few) < least) {
      few <- few + sizes[i, ]
      category[category == rownames(sizes)[i]] <- rownames(sizes)[up[1]]
    }
  }
  category
}
for (name in names(ratios)) {
  for (adjusted in c("", "_adjusted")) {
    of_both <- function(contrast) difference(ratios[[name]], adjusted != "", contrast)
    figure[[paste0(name, adjusted, "_difference")]] <- of_both(quote(first - second))
    figure[[paste0(name, adjusted, "_relative")]] <- of_both(quote(first / second - 1))
  }
}

# How far rates are from their mean: sqrt(sum(w * (x - mean)^2) / sum(w) * n / (n - 1))
figure$sd <- function(of) c(sqrt(coef(svyvar(~rate, of, na.rm = TRUE))), NA)

# Means without the ends, or with the last rate that is kept in their place: in the order of rates, units
# are cut while the weight up to and with them, or from them on, is at most that share of all
rated <- function(of) subset(of, !is.na(rate))
without_ends <- function(is_winsorised) function(of) {
  sorted <- with(rated(of)$variables, data.frame(rate, weight)[order(rate, weight), ])
  x <- sorted$rate
  w <- sorted$weight
  is_kept <- pmin(cumsum(w), rev(cumsum(rev(w)))) / sum(w) > trim + 1e-12
  if (is_winsorised) x <- pmin(pmax(x, min(x[is_kept])), max(x[is_kept])) else w <- w * is_kept
  c(sum(w * x) / sum(w), NA)
}
figure$trimmed_mean <- without_ends(FALSE)
figure$winsorised_mean <- without_ends(TRUE)

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
    is_all <- coef(found) == max(rated(of)$variables$rate) # of the weight, which R may add up to more
    c(coef(found), if (is_all) 0 else SE(found))
  }
}
for (name in grep("^p[0-9]+$", expected$figure, value = TRUE)) {
  figure[[name]] <- quantile_at(as.numeric(substring(name, 2)) / 100)
}
figure$median <- quantile_at(0.5)

# Gini, sum(w * x * (2 * B + w - W)) / (W * sum(w * x)) with B the weight of the lesser rates, and the
# standard error of the sum of what each unit moves it by (Deville 1999; svygini of convey)
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
row <- "%-38s %19s %19s %9s %19s %19s %9s\n"
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
