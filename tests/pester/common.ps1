# What the test files share. A file that needs a sandbox begins with: BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

$RepositoryRoot = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
$ModuleRoot = Join-Path $RepositoryRoot 'out/EncordPS'

# A key of the environment would connect where a test expects that nothing does; the others change what a connection is.
'ENCORD_SSH_KEY', 'ENCORD_SSH_KEY_FILE', 'ENCORD_DOMAIN', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE' |
    ForEach-Object { Remove-Item -Path "Env:$_" -ErrorAction SilentlyContinue }

Import-Module $ModuleRoot
. "$PSScriptRoot/powershell.ps1"
. "$PSScriptRoot/seed.ps1"
. "$PSScriptRoot/watch.ps1"

# Starts a sandbox and waits until it answers. It is stopped when the next test file begins, or the process ends.
function Start-Sandbox([string] $JobRate = '0', [string] $KeyPath, [string] $BearerToken = 'pester-token', [string] $FaultProfile = 'none', [string] $Option) {
    $directory = Join-Path ([IO.Path]::GetTempPath()) "EncordPS-$([guid]::NewGuid().ToString('N'))"
    $null = New-Item -ItemType Directory -Path $directory
    if (-not $KeyPath) { $KeyPath = Join-Path $directory 'sandbox.key' }
    $data = Join-Path $directory 'sandbox.db'
    $options = '--port', '0', '--key', $KeyPath, '--data', $data, '--job-rate', $JobRate, '--bearer-token', $BearerToken, '--fault', $FaultProfile
    if ($Option) { $options += $Option }
    $sandbox = [pscustomobject]@{
        Domain    = Invoke-SandboxHost (ConvertTo-Json -Compress $options)
        KeyPath   = $KeyPath
        Directory = $directory
    }
    $PesterSandboxes.Add($sandbox)
    $sandbox
}

function Stop-Sandbox($Sandbox) {
    $null = $PesterSandboxes.Remove($Sandbox)
    $null = Invoke-SandboxHost $Sandbox.Domain
    Remove-Item -LiteralPath $Sandbox.Directory -Recurse -Force
}

# Asks the process that all sandboxes are in, which ends with this one.
function Invoke-SandboxHost([string] $Line) {
    if (-not $PesterSandboxHost -or $PesterSandboxHost.HasExited) {
        $start = [Diagnostics.ProcessStartInfo]::new('dotnet', "`"$(Get-SandboxHostPath)`"")
        $start.UseShellExecute = $false
        $start.CreateNoWindow = $true
        $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
        $global:PesterSandboxHost = [Diagnostics.Process]::Start($start)
    }

    $PesterSandboxHost.StandardInput.WriteLine($Line)
    $answer = $PesterSandboxHost.StandardOutput.ReadLine()
    if (-not $answer) {
        throw 'The process with the sandboxes did not answer. Build it first: dotnet build'
    }

    $answer
}

if (Test-Path variable:global:PesterSandboxes) {
    foreach ($old in @($PesterSandboxes)) { Stop-Sandbox $old }
    Disconnect-Encord
}
else {
    $global:PesterSandboxes = [Collections.Generic.List[object]]::new()
    $global:PesterSandboxHost = $null
    $null = Register-EngineEvent -SourceIdentifier PowerShell.Exiting -SupportEvent -Action {
        if ($PesterSandboxHost) {
            $PesterSandboxHost.StandardInput.Close()
            $PesterSandboxHost.WaitForExit()
        }

        foreach ($last in $PesterSandboxes) { Remove-Item -LiteralPath $last.Directory -Recurse -Force }
    }
}

# The newest build: out/EncordPS also is what was built last, whatever the configuration.
function Get-SandboxHostPath {
    $builds = Join-Path $RepositoryRoot 'tests/pester/bin/*/net10.0/EncordPS.Pester.dll'
    (Get-Item -Path $builds | Sort-Object LastWriteTime | Select-Object -Last 1).FullName
}

function Connect-Sandbox($Sandbox) {
    Connect-Encord -SshKeyPath $Sandbox.KeyPath -Domain $Sandbox.Domain
}

# Runs a script in a fresh process of this PowerShell, and gives back its exit code and the lines it wrote.
function Invoke-ChildPowerShell([scriptblock] $Script, [string[]] $ArgumentList = @()) {
    $file = Join-Path $TestDrive "$([guid]::NewGuid().ToString('N')).ps1"
    Set-Content -LiteralPath $file -Value "`$ErrorActionPreference = 'Stop'; & {$Script} @args"
    $lines = Invoke-PowerShell (@('-File', $file) + $ArgumentList)
    [pscustomobject]@{
        ExitCode = $LASTEXITCODE
        Lines    = @($lines | ForEach-Object { "$_" })
    }
}

# What Tab offers at the end of a line.
function Complete([string] $Line) {
    @((TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches | ForEach-Object CompletionText)
}

# A dataset filled by a job that has ended: videos clip-1, clip-2, ...
function New-FilledDataset([int] $VideoCount = 3, [string] $Title = 'Pester') {
    $dataset = New-EncordDataset -Title $Title
    $videos = 1..$VideoCount | ForEach-Object { @{ objectUrl = "s3://pester/$Title/clip-$_.mp4"; title = "clip-$_" } }
    $null = $dataset | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = $videos } -Wait
    $dataset
}

# An image of 300 by 200 pixels, as far as the sandbox looks.
function Get-PngByte {
    [byte[]] (0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 200, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0)
}

function Get-AnyIntegration {
    Get-EncordCloudIntegration -Title 'AWS prod bucket' | ForEach-Object { $_.Id.ToString() }
}

# The error that a command writes or throws; null when it writes none.
function Get-WrittenError([scriptblock] $Command) {
    try {
        $null = & $Command 2>&1 | Tee-Object -Variable written
        $written | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | Select-Object -First 1
    }
    catch {
        $_
    }
}

# A server that writes rows into one answer without end: what a real one cannot be asked for.
# State tells how many rows were sent, and whether the other side has hung up.
function Start-RowServer {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $state = [hashtable]::Synchronized(@{ RowsSent = 0; HungUp = $false })
    $script = {
        param($listener, $state)
        $row = -join @(
            '{{"data_hash":"{0}","data_title":"row-{1}","data_type":"VIDEO","created_at":"2025-01-20 08:30:00",'
            '"last_edited_at":"2025-01-20 08:30:00","width":640,"height":480,"file_link":"s3://a/b.mp4","file_size":1,'
            '"file_type":"video/mp4","storage_location":1,"frames_per_second":25,"duration":1,"backing_item_uuid":"{0}"}}'
        )
        while ($true) {
            $client = $listener.AcceptTcpClient()
            $stream = $client.GetStream()
            $null = $stream.Read([byte[]]::new(65536), 0, 65536)
            $writer = [IO.StreamWriter]::new($stream)
            $writer.Write("HTTP/1.1 200 OK`r`nContent-Type: application/json`r`n`r`n{`"status`":200,`"response`":[")
            try {
                for ($i = 0; $true; $i++) {
                    if ($i -gt 0) { $writer.Write(',') }
                    $writer.Write(($row -f [guid]::NewGuid(), $i))
                    $writer.Flush()
                    $state.RowsSent = $i + 1
                    if ($i -gt 100) { [Threading.Thread]::Sleep(2) }
                }
            }
            catch {
                $state.HungUp = $true
            }

            $client.Close()
        }
    }
    $shell = [powershell]::Create().AddScript($script).AddArgument($listener).AddArgument($state)
    $null = $shell.BeginInvoke()
    [pscustomobject]@{
        Domain   = "http://127.0.0.1:$($listener.LocalEndpoint.Port)"
        State    = $state
        Listener = $listener
        Shell    = $shell
    }
}

function Stop-RowServer($Server) {
    $Server.Listener.Stop()
    $Server.Shell.Stop()
    $Server.Shell.Dispose()
}

function Connect-RowServer($Server) {
    Connect-Encord -Domain $Server.Domain -BearerToken (ConvertTo-SecureString 'token' -AsPlainText -Force) -MaximumRetryCount 0 -PassThru
}

# Waits until a condition holds, at most some seconds, and tells whether it does.
function Wait-Until([scriptblock] $Condition, [double] $Seconds = 10) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    while (-not (& $Condition) -and $watch.Elapsed.TotalSeconds -lt $Seconds) {
        Start-Sleep -Milliseconds 50
    }

    [bool] (& $Condition)
}
