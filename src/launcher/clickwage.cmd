@echo off
rem Starts clickwage on Windows, with the options of a short run. What was typed goes on as it is:
rem nothing is expanded twice, and no name is used in a block, which brackets in it would end.
setlocal EnableExtensions DisableDelayedExpansion
call :home
set "java=%home%\jre\bin\java.exe"
if exist "%java%" goto start
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java.exe"
if exist "%java%" goto check
for %%i in (java.exe) do set "java=%%~$PATH:i"
if not defined java goto missing

:check
set "version="
for %%i in ("%java%\..\..\release") do if exist "%%~fi" for /f "usebackq tokens=1,2 delims==" %%a in ("%%~fi") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
if not defined version goto start
for /f "delims=." %%a in ("%version%") do if %%a LSS 17 goto old

:start
"%java%" -XX:TieredStopAtLevel=1 -XX:-UsePerfData %CLICKWAGE_JAVA_OPTS% -jar "%home%\lib\clickwage.jar" %*
exit /b %ERRORLEVEL%

:missing
echo clickwage: no Java found; install Java 17 or later, or set JAVA_HOME to the folder it is in>&2
exit /b 4

:old
echo clickwage: needs Java 17 or later, but "%java%" is %version%; set JAVA_HOME to another one>&2
exit /b 4

rem In a call of its own, the folder is right where the command was typed in quotes.
:home
for %%i in ("%~dp0..") do set "home=%%~fi"
exit /b 0
