@echo off
rem Spindle: optical disc images. Runs the java of JAVA_HOME, else the one on the PATH.
rem SPINDLE_OPTS holds further options for the JVM.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME (
  where /q java
  if errorlevel 1 goto nojava
)
if defined JAVA_HOME if not exist "%JAVA%" goto nojava
"%JAVA%" -Xshare:auto -XX:-UsePerfData -Dfile.encoding=UTF-8 %SPINDLE_OPTS% -cp "%~dp0..\lib\spindle.jar" spindle.cli.Main %*
exit /b %ERRORLEVEL%

:nojava
echo spindle: no Java found: install Java 17 or newer, or set JAVA_HOME 1>&2
exit /b 9
