# Whether R comes to the same figures and standard errors as the program, over generated surveys and
# those that R's packages bring: each is calculated with --replicate, and its replicate.R is run.
#
#     Rscript src/bench/R/replications.R target/clickwage/bin/clickwage target/replications
#
# Needs R's packages survey and laeken. Ends with status 1 where anything differs.

suppressPackageStartupMessages(library(survey))

given <- commandArgs(trailingOnly = TRUE)
program <- normalizePath(given[1])
folder <- given[2]
unlink(folder, recursive = TRUE)
dir.create(folder, recursive = TRUE)

tried <- character()
failed <- character()

# Calculates a survey, and again by R.
try_survey <- function(name, survey, ..., least = 1) {
  file <- file.path(folder, paste0(name, ".csv"))
  again <- file.path(folder, name)
  write.csv(survey, file, row.names = FALSE, na = "", fileEncoding = "UTF-8")
  words <- c("batch", file, "--min-group", least, "--trim", "10%", "--replicate", again, ...)
  said <- run(program, words)
  if (dir.exists(again)) {
    here <- setwd(again)
    said <- run("Rscript", "replicate.R")
    setwd(here)
  }
  agrees <- dir.exists(again) && is.null(attr(said, "status"))
  cat(sprintf("%-24s %s\n", name, tail(said, 1)))
  if (!agrees) cat(paste("   ", tail(grep(" !|rror|:", said, value = TRUE), 8)), sep = "\n")
  tried <<- c(tried, name)
  if (!agrees) failed <<- c(failed, name)
}

run <- function(command, words) {
  suppressWarnings(system2(command, shQuote(words), stdout = TRUE, stderr = TRUE))
}

# ---- Generated surveys -----------------------------------------------------------------------------

set.seed(20261202)

euros <- c("--set", "currency=EUR", "--minimum", "11.65 EUR/h")

# n records; what their pay is like, and whether they have weights.
generated <- function(n, pay, weighted) {
  hours <- sample(60, n, replace = TRUE)
  rate <- if (pay == "ties") sample(c(8, 11.65, 15, 20), n, TRUE) else round(rlnorm(n, log(12), 0.5), 2)
  survey <- data.frame(
    worker = sprintf("w%05d", if (pay == "several") sample(n %/% 2, n, TRUE) else seq_len(n)),
    region = sample(c("North", "South", "=West, \"inner\""), n, replace = TRUE, prob = c(5, 4, 1)),
    pay = rate * hours,
    hours = hours,
    unpaid_hours = round(hours * runif(n, 0, 0.4), 1),
    fee = round(rate * hours * runif(n, 0, 0.3), 2),
    sector = sample(c("care", "deliveries", "", "NA", "éducation"), n, replace = TRUE, prob = c(5, 4, 3, 1, 1))
  )
  some <- function(part) sample(n, ceiling(part * n))
  if (pay == "zero") survey[some(0.15), c("pay", "fee")] <- 0
  if (pay == "missing") {
    survey$pay[some(0.1)] <- NA
    survey$unpaid_hours[some(0.2)] <- NA
    survey$hours[some(0.1)] <- NA
  }
  if (weighted) survey$weight <- ave(round(rlnorm(n, 3, 0.7), 3), survey$worker, FUN = max)
  survey
}

designs <- expand.grid(
  n = c(12, 57, 240, 1000),
  pay = c("spread", "ties", "zero", "missing", "several"),
  weighted = c(FALSE, TRUE),
  stringsAsFactors = FALSE
)
for (i in seq_len(nrow(designs))) {
  each <- designs[i, ]
  survey <- generated(each$n, each$pay, each$weighted)
  name <- sprintf("%s-%d%s", each$pay, each$n, if (each$weighted) "-weighted" else "")
  try_survey(name, survey, "--by", "region", euros)
}

# Differences of two groups, some with workers in both, and with categories of few.
north_south <- c("--by", "region", "--compare-groups", "North,South", "--adjust-for", "sector")
for (pay in c("spread", "zero", "missing", "several")) {
  survey <- generated(240, pay, pay != "zero")
  try_survey(paste0(pay, "-compared"), survey, north_south, euros, least = if (pay == "spread") 12 else 1)
}

# n records in strata of PSUs, whose rates are alike within a PSU.
clustered <- function(n, psus, strata, pay, weighted) {
  survey <- generated(n, pay, weighted)
  psu <- sample(psus, n, replace = TRUE)
  if (pay == "several") psu <- as.integer(factor(survey$worker)) %% psus + 1
  survey$pay <- round(survey$pay * rlnorm(psus, 0, 0.3)[psu], 2)
  survey$stratum <- paste("stratum", psu %% strata)
  survey$village <- psu
  in_sample <- tapply(survey$village, survey$stratum, function(psu) length(unique(psu)))
  survey$villages <- 3 * in_sample[survey$stratum] + 2
  survey$part <- 0.25
  survey
}
strata <- c("--strata", "stratum")
psus <- c("--psu", "village")
lonely <- c("--lonely-psu", "adjust")
complex <- list(
  strata = strata, psus = psus, "psus-in-strata" = c(strata, psus),
  "fpc" = c(strata, psus, "--fpc", "villages"), "fpc-as-part" = c(strata, psus, "--fpc", "part")
)
for (pay in c("spread", "ties", "zero", "missing", "several")) {
  for (name in names(complex)) {
    weighted <- pay %in% c("ties", "missing", "several")
    survey <- clustered(300, 24, 4, pay, weighted)
    try_survey(paste(pay, name, sep = "-"), survey, "--by", "region", euros, complex[[name]])
  }
}
for (pay in c("missing", "several")) {
  survey <- clustered(300, 24, 4, pay, TRUE)
  try_survey(paste0(pay, "-fpc-compared"), survey, north_south, euros, complex$fpc, least = 10)
}
for (pay in c("spread", "several")) { # as many strata as PSUs, or nearly
  survey <- clustered(120, 9, 7, pay, TRUE)
  try_survey(paste0(pay, "-lonely"), survey, "--by", "region", euros, complex$"psus-in-strata", lonely)
}

# Replicate weights as R makes them of a design; of the bootstrap those of Rao and Wu, which have no
# factor of their own.
for (type in c("jk1", "jkn", "brr", "fay", "bootstrap")) {
  psus_of <- if (type %in% c("brr", "fay")) 16 else 20
  survey <- clustered(240, psus_of, if (type == "jk1") 1 else psus_of / 2, "zero", TRUE)
  in_strata <- if (type != "jk1") ~stratum
  plain <- svydesign(ids = ~village, strata = in_strata, weights = ~weight, data = survey)
  rho <- if (type == "fay") 0.3 else 0
  made <- as.svrepdesign(
    plain, type = c(jk1 = "JK1", jkn = "JKn", brr = "BRR", fay = "Fay", bootstrap = "subbootstrap")[[type]],
    fay.rho = rho, compress = FALSE
  )
  repeated <- matrix(weights(made, "analysis"), nrow(survey))
  colnames(repeated) <- paste0("rw", seq_len(ncol(repeated)))
  name <- paste0("replicates-", type)
  try_survey(
    name, cbind(survey, repeated), north_south, euros, "--weight", "weight",
    "--replicate-weights", "rw*", "--rep-type", type, if (rho > 0) c("--fay-rho", rho)
  )
  line <- grep("^scales <-", readLines(file.path(folder, name, "replicate.R")), value = TRUE)
  if (!isTRUE(all.equal(eval(parse(text = line)), made$scale * made$rscales, check.attributes = FALSE))) {
    cat("    its scales are not those of R\n")
    failed <- c(failed, name)
  }
}

# ---- Surveys of R's packages -----------------------------------------------------------------------
# Their figures stand for pay and hours: schools' marks are no pay, but are summed in the same way.

as_pay <- function(y, x, weight, region, ...) {
  data.frame(pay = y, hours = x, weight = weight, region = region, ...)
}
data(api)
schools <- function(of) {
  as_pay(of$api00, of$enroll, of$pw, of$stype, stratum = of$stype, district = of$dnum, size = of$fpc)
}
try_survey("apisrs", schools(apisrs), "--by", "region", euros, "--fpc", "size")
try_survey("apistrat", schools(apistrat), "--by", "region", euros, strata, "--fpc", "size")
try_survey("apiclus1", schools(apiclus1), "--by", "region", euros, "--psu", "district", "--fpc", "size")
try_survey("apiclus2", schools(transform(apiclus2, fpc = fpc1)), "--by", "region", euros, "--psu", "district", "--fpc", "size")

if (requireNamespace("laeken", quietly = TRUE)) {
  data(eusilc, package = "laeken")
  people <- eusilc[!is.na(eusilc$py010n) & eusilc$py010n >= 0, ]
  try_survey("eusilc", as_pay(people$py010n, 1700, people$rb050, people$db040), "--by", "region", euros)
  data(ses, package = "laeken")
  try_survey("ses", as_pay(ses$earningsMonth, ses$hoursPaid, ses$weights, ses$location), "--by", "region", euros)
}
if (requireNamespace("AER", quietly = TRUE)) {
  data(CPS1985, package = "AER")
  try_survey("CPS1985", as_pay(CPS1985$wage * 40, 40, 1, CPS1985$region), "--by", "region", euros)
} else {
  cat("CPS1985: the package AER is not there\n")
}

cat(sprintf("\n%d surveys, %d of which differ\n", length(tried), length(failed)))
quit(status = as.numeric(length(failed) > 0))
