# Starts clickwage in PowerShell, with the options of a short run.
$ErrorActionPreference = 'Stop'
$program = Split-Path -Parent $PSScriptRoot
$java = @("$program/jre/bin/java", "$env:JAVA_HOME/bin/java") |
  ForEach-Object { Get-Command $_ -CommandType Application -ErrorAction SilentlyContinue } |
  Select-Object -First 1
if (-not $java) { $java = Get-Command java -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1 }
if (-not $java) {
  [Console]::Error.WriteLine('clickwage: no Java found; install Java 17 or later, or set JAVA_HOME to the folder it is in')
  exit 4
}
$options = @('-XX:TieredStopAtLevel=1', '-XX:-UsePerfData')
if ($env:CLICKWAGE_JAVA_OPTS) { $options += -split $env:CLICKWAGE_JAVA_OPTS }
# FR,MG is a list to PowerShell. Before 7.3 it loses quotes and empty words on the way; before 6 a
# backslash at the end of a word with spaces takes the quote that PowerShell puts behind it.
$given = @($args | ForEach-Object { $_ -join ',' })
if ($PSVersionTable.PSVersion -lt [version]'7.3') {
  $given = @($given | ForEach-Object { if ($_ -eq '') { '""' } else { $_ -replace '(\\*)"', '$1$1\"' } })
}
if ($PSVersionTable.PSVersion.Major -lt 6) {
  $given = @($given | ForEach-Object { $_ -replace '^(.*\s.*?)(\\+)$', '$1$2$2' })
}
if ($MyInvocation.ExpectingInput) {
  $input | & $java @options -jar "$program/lib/clickwage.jar" @given
} else {
  & $java @options -jar "$program/lib/clickwage.jar" @given
}
exit $LASTEXITCODE
