@echo off
rem Spindle: optical disc images. Runs the Java that it was delivered with (lib\runtime), else that of JAVA_HOME, else the
rem first on the PATH; with none of them, or with one that is too old, status 9.
rem SPINDLE_OPTS holds further options for the JVM (-Xmx2g); SPINDLE_CDS=off does without an archive of classes.
setlocal DisableDelayedExpansion
set "SPINDLE_LIB=%~dp0..\lib"
set "SPINDLE_JAVA=%SPINDLE_LIB%\runtime\bin\java.exe"
if exist "%SPINDLE_JAVA%" goto found
if defined JAVA_HOME goto home
set "SPINDLE_JAVA="
for %%J in (java.exe) do set "SPINDLE_JAVA=%%~$PATH:J"
if not defined SPINDLE_JAVA goto nojava
goto found

:home
rem Some write it with quotation marks, which would end those around it.
set "SPINDLE_HOME=%JAVA_HOME:"=%"
set "SPINDLE_JAVA=%SPINDLE_HOME%\bin\java.exe"
if not exist "%SPINDLE_JAVA%" goto nohome

:found
rem The age of Java is in the file release beside bin. Where there is none (Oracle's javapath), Java itself is asked.
for %%D in ("%SPINDLE_JAVA%\..\..") do set "SPINDLE_RELEASE=%%~fD\release"
set SPINDLE_VERSION=
set SPINDLE_AGE=0
if exist "%SPINDLE_RELEASE%" goto release
set "SPINDLE_RELEASE=%TEMP%\spindle-%RANDOM%.txt"
"%SPINDLE_JAVA%" -version 2>"%SPINDLE_RELEASE%"
for /f "usebackq tokens=2,3" %%A in ("%SPINDLE_RELEASE%") do if "%%A"=="version" set SPINDLE_VERSION=%%~B
del "%SPINDLE_RELEASE%"
goto age

:release
for /f "usebackq tokens=1,2 delims==" %%A in ("%SPINDLE_RELEASE%") do if "%%A"=="JAVA_VERSION" set SPINDLE_VERSION=%%~B

:age
if not defined SPINDLE_VERSION goto archive
for /f "delims=.-+_" %%A in ("%SPINDLE_VERSION%") do set SPINDLE_AGE=%%A
if %SPINDLE_AGE% LSS 17 goto old

:archive
rem From Java 19 on the JVM makes an archive of classes by itself, and makes it anew where it does not fit.
set SPINDLE_ARCHIVE=-Xshare:auto
if %SPINDLE_AGE% LSS 19 goto start
if /i "%SPINDLE_CDS%"=="off" goto start
if not defined LOCALAPPDATA goto start
if not exist "%LOCALAPPDATA%\Spindle" mkdir "%LOCALAPPDATA%\Spindle" >nul 2>&1
set SPINDLE_ARCHIVE=-XX:+UnlockDiagnosticVMOptions -XX:+VerifySharedSpaces -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\Spindle\classes.jsa"

:start
rem Names and words are UTF-8 in files; what a console shows is its own code page, which Java asks for.
rem The call is the last command: its status is that of this file.
"%SPINDLE_JAVA%" -Xlog:disable -Xlog:all=error:stderr -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions %SPINDLE_ARCHIVE% -Xmx256m -Xmn8m -Dfile.encoding=UTF-8 %SPINDLE_OPTS% -cp "%SPINDLE_LIB%\spindle.jar" spindle.cli.Main %*
exit /b %ERRORLEVEL%

:nojava
echo spindle: no Java found: install Java 17 or newer, or set JAVA_HOME>&2
exit /b 9

:nohome
echo spindle: JAVA_HOME is "%SPINDLE_HOME%", and there is no bin\java.exe in it>&2
exit /b 9

:old
echo spindle: Java 17 or newer is needed, and "%SPINDLE_JAVA%" is %SPINDLE_VERSION%>&2
exit /b 9
